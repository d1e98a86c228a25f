'use strict';
// The library of the scripts that an app runs. It is executed at publish.
const version = '1.2.0';
const registry = new Map();
const seen = new Set(['a', 'b']);

class Shape {
  #name;
  constructor(name) { this.#name = name; registry.set(name, this); }
  get name() { return this.#name; }
  area() { return 0; }
  toString() { return `${this.name}: ${this.area().toFixed(2)}`; }
}

class Circle extends Shape {
  constructor(radius) { super(`circle ${radius}`); this.radius = radius; }
  area() { return Math.PI * this.radius ** 2; }
}

class Square extends Shape {
  constructor(side) { super(`square ${side}`); this.side = side; }
  area() { return this.side * this.side; }
}

const counter = (() => { let n = 10; return () => ++n; })();

function* naturals() { for (let n = 1; ; n++) yield n; }

function take(count, items) {
  const taken = [];
  for (const item of items) {
    if (taken.length === count) break;
    taken.push(item);
  }
  return taken;
}

function sieve(limit) {
  const marks = new Uint8Array(limit);
  const primes = [];
  for (let n = 2; n < limit; n++) {
    if (marks[n]) continue;
    primes.push(n);
    for (let m = n * n; m < limit; m += n) marks[m] = 1;
  }
  return primes;
}

const primes = sieve(5000);
const words = 'the quick brown fox jumps over the lazy dog'.split(' ');
const lengths = words.reduce((all, word) => ({ ...all, [word]: word.length }), {});
const pattern = /(\w)o(\w)/gi;
const symbol = Symbol('tag');
const tagged = { [symbol]: 'tag', get double() { return this.value * 2; }, value: 21 };
const proxy = new Proxy({}, { get: (target, key) => key in target ? target[key] : `no ${String(key)}` });
const huge = 2n ** 100n;

new Circle(1);
new Square(3);
counter();
JSON.parse('{"a":[1,2,{"b":null}]}');
[3, 1, 2].sort((x, y) => x - y).map(String).join();

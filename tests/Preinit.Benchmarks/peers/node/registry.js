'use strict';
class Rec {
  constructor(i) {
    this.name = 'name' + i;
    this.id = i;
    this.weight = i * 0.5;
    this.tags = ['a' + i % 100, 'b' + i];
  }
}

function build() {
  const registry = new Map();
  for (let i = 0; i < 100000; i++) registry.set('key' + i, new Rec(i));
  return registry;
}

const say = text => process.stdout.write(text + '\n');
const lookUp = registry => say(registry.get('key77777').name);
const atStart = main => require('v8').startupSnapshot.setDeserializeMainFunction(main);

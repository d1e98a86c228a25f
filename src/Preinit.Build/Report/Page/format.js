'use strict';

const format = {
  number: value => value.toLocaleString('en'),
  milliseconds: value => `${value.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} ms`,
  percent: part => `${(100 * part).toLocaleString('en', { maximumFractionDigits: 1 })} %`,
  count: (number, one, several = `${one}s`) => `${number.toLocaleString('en')} ${number === 1 ? one : several}`,
  signed: value => `${value > 0 ? '+' : ''}${value.toLocaleString('en', { maximumFractionDigits: 1 })}`,
  bytes(value) {
    for (const [unit, size] of [['GB', 1 << 30], ['MB', 1 << 20], ['KB', 1 << 10]]) {
      if (value >= size) return `${(value / size).toLocaleString('en', { maximumFractionDigits: value < 100 * size ? 1 : 0 })} ${unit}`;
    }
    return format.count(value, 'byte');
  },
  date: text => `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`,
  place: item => item.file ? `${item.file}${item.line ? `(${item.line})` : ''}` : '',
};

'use strict';

// A table that can be sorted and filtered. Columns: name, get (the value that sorts), and optionally show (a node or a text for a row), kind ('number', 'text'), isHead.
// Only some rows are in the document at first: ten thousand are slow in any browser.
function table(caption, columns, rows, { sorted = -1, total = rows.length, most = 50 } = {}) {
  let order = { column: sorted, descending: true };
  let shown = most;
  let filter = '';
  const texts = rows.map(row => columns.map(c => String(c.get(row) ?? '')).join('\u0001').toLowerCase());
  const body = make('tbody');
  const status = make('span', { role: 'status' });
  const more = make('button', { type: 'button', onclick: showMore }, 'Show more rows');
  const heads = columns.map((column, index) => make('th', { scope: 'col', class: column.kind },
    make('button', { type: 'button', onclick: () => sort(index) }, column.name)));
  const input = make('input', { type: 'search', 'aria-label': `Filter: ${caption}`, oninput: () => { filter = input.value.toLowerCase(); shown = most; fill(); } });
  const tools = make('div', { class: 'tools' }, rows.length > 8 && make('label', {}, 'Filter ', input), status, more);
  fill();
  return make('div', {}, tools, make('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption },
    make('table', {}, make('caption', {}, caption), make('thead', {}, make('tr', {}, heads)), body)));

  function sort(index) {
    order = { column: index, descending: order.column === index ? !order.descending : columns[index].kind === 'number' };
    fill();
    say(`Sorted by ${columns[index].name}, ${order.descending ? 'descending' : 'ascending'}`);
  }

  function showMore() {
    const first = shown;
    shown += 10 * most;
    fill();
    const row = body.rows[first];
    if (row) { row.tabIndex = -1; row.focus(); }
  }

  function fill() {
    const matching = rows.filter((row, index) => texts[index].includes(filter));
    if (order.column >= 0) {
      const { get } = columns[order.column];
      matching.sort((a, b) => compare(get(a), get(b)) * (order.descending ? -1 : 1));
    }
    body.replaceChildren(...matching.slice(0, shown).map(row => make('tr', {}, columns.map(column => cell(column, row)))));
    heads.forEach((head, index) => index === order.column ? head.setAttribute('aria-sort', order.descending ? 'descending' : 'ascending') : head.removeAttribute('aria-sort'));
    const visible = Math.min(shown, matching.length);
    status.textContent = `${format.count(visible, 'row')} of ${format.number(matching.length)}${total > rows.length && !filter ? `; the report has the first ${format.number(rows.length)} of ${format.number(total)}` : ''}`;
    more.hidden = visible === matching.length;
  }

  function cell(column, row) {
    return make(column.isHead ? 'th' : 'td', { class: column.kind, scope: column.isHead && 'row' }, column.show ? column.show(row) : column.get(row));
  }

  function compare(a, b) {
    if (a == null || b == null) return (a != null) - (b != null);
    return typeof a === 'number' ? a - b : a.localeCompare(b, 'en');
  }
}

// A number with a bar below it that shows its part of the largest.
function withBar(text, part) {
  const bar = make('span', { class: 'bar', 'aria-hidden': 'true' });
  bar.style.width = `${Math.max(0, Math.min(100, 100 * part))}%`;
  return [text, bar];
}

// Columns that many tables have.
const column = {
  code: (name, get, isHead) => ({ name, get, kind: 'text', isHead, show: row => get(row) ? make('code', {}, get(row)) : '' }),
  number: (name, get, show = format.number) => ({ name, get, kind: 'number', show: row => get(row) == null ? '' : show(get(row)) }),
  bytes(name, get, rows) {
    const largest = Math.max(1, ...rows.map(get));
    return { name, get, kind: 'number', show: row => withBar(format.number(get(row)), get(row) / largest) };
  },
};

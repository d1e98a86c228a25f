'use strict';

// The treemap: the parts of a node as buttons, with the parts of these painted in. Enter goes into a part, Escape or Backspace back, arrow keys to the next one in their direction.
// The table below it always has the same parts.
function treemap(whole) {
  const way = [whole];
  const where = make('ol', { class: 'where', 'aria-label': 'Where in the image' });
  const map = make('div', { class: 'map', role: 'group', 'aria-label': 'Map of bytes: arrow keys move, Enter goes in, Escape goes back', onkeydown: press });
  const list = make('div');
  let buttons = [];
  let width = 0;
  new ResizeObserver(() => { if (map.clientWidth !== width) draw(); }).observe(map);
  fill();
  queueMicrotask(draw); // when it is in the document, and has a size
  return make('div', {}, make('nav', { 'aria-label': 'Way into the map' }, where), map, make('details', {}, make('summary', {}, 'The same as a table'), list));

  function node() {
    return way[way.length - 1];
  }

  function name(part) {
    switch (part.kind) {
      case 'image': return 'The image';
      case 'shared': return 'Shared by several roots';
      case 'unreached': return 'Padding';
      case 'rest': return format.count(part.objects, 'more object');
      default: return part.name;
    }
  }

  function fill() {
    where.replaceChildren(...way.map((part, index) => make('li', {}, index === way.length - 1
      ? make('span', { 'aria-current': 'true' }, `${name(part)}, ${format.bytes(part.bytes)}`)
      : make('button', { type: 'button', onclick: () => { way.length = index + 1; fill(); focusFirst(); } }, name(part)))));
    const parts = node().children ?? [];
    list.replaceChildren(table(`Parts of: ${name(node())}`, [
      { name: 'Part', get: name, kind: 'text', isHead: true, show: part => part.children ? make('button', { type: 'button', onclick: () => enter(part) }, name(part)) : make('code', {}, name(part)) },
      column.bytes('Bytes', part => part.bytes, parts), column.number('Objects', part => part.objects),
    ], parts));
    draw();
  }

  function draw() {
    width = map.clientWidth;
    const focused = buttons.indexOf(document.activeElement);
    const parts = node().children ?? [];
    const places = squarify(parts.map(part => part.bytes), 0, 0, width, map.clientHeight);
    buttons = parts.map((part, index) => button(part, places[index], index));
    map.replaceChildren(...buttons);
    buttons[focused]?.focus();
  }

  function button(part, place, index) {
    const label = `${name(part)} ${format.bytes(part.bytes)}, ${format.percent(part.bytes / Math.max(1, node().bytes))}, ${format.count(part.objects, 'object')}`;
    const isLarge = place.width > 44 && place.height > 22;
    const element = make('button', { type: 'button', class: `k${colour(part, index)}`, 'aria-label': label, title: label, tabindex: index === 0 ? '0' : '-1', 'aria-disabled': !part.children && 'true',
      onclick: () => enter(part), onfocus: () => buttons.forEach(other => other.tabIndex = other === element ? 0 : -1) },
    isLarge && make('span', {}, name(part)), isLarge && place.height > 40 && ' ', isLarge && place.height > 40 && make('span', { class: 'size' }, format.bytes(part.bytes)));
    set(element, place);
    if (part.children && place.width > 60 && place.height > 70) paint(element, part, place);
    return element;
  }

  function paint(element, part, place) {
    const top = 40;
    squarify(part.children.map(child => child.bytes), 4, top, place.width - 10, place.height - top - 6).forEach((inner, index) => {
      if (inner.width < 3 || inner.height < 3) return;
      const child = part.children[index];
      const area = make('i', { class: `k${colour(child, index)}`, 'aria-hidden': 'true', 'data-name': inner.width > 60 && inner.height > 18 && name(child) });
      set(area, inner);
      element.append(area);
    });
  }

  // Neighbours have different ones, and so have a part and its first, and largest, part.
  function colour(part, index) {
    if (part.kind === 'rest' || part.kind === 'unreached') return 7;
    return (index + 2 * ['root', 'shared', 'type', 'object'].indexOf(part.kind)) % 7;
  }

  function set(element, place) {
    element.style.left = `${place.x}px`;
    element.style.top = `${place.y}px`;
    element.style.width = `${place.width}px`;
    element.style.height = `${place.height}px`;
  }

  function enter(part) {
    if (!part.children) return;
    way.push(part);
    fill();
    focusFirst();
  }

  function leave() {
    if (way.length === 1) return;
    const left = way.pop();
    fill();
    const index = node().children.indexOf(left);
    buttons[index]?.focus();
    say(`Back to ${name(node())}`);
  }

  function focusFirst() {
    buttons[0]?.focus();
    say(`${name(node())}: ${format.count((node().children ?? []).length, 'part')}`);
  }

  function press(event) {
    const from = buttons.indexOf(document.activeElement);
    if (event.key === 'Escape' || event.key === 'Backspace') leave();
    else if (event.key === 'Home') buttons[0]?.focus();
    else if (event.key === 'End') buttons[buttons.length - 1]?.focus();
    else if (event.key.startsWith('Arrow') && from >= 0) (nearest(from, event.key) ?? buttons[from]).focus();
    else return;
    event.preventDefault();
  }

  // The one in that direction whose middle is nearest; what lies aside counts double.
  function nearest(from, key) {
    const middle = element => ({ x: element.offsetLeft + element.offsetWidth / 2, y: element.offsetTop + element.offsetHeight / 2 });
    const start = middle(buttons[from]);
    let best = null;
    let least = Infinity;
    for (const other of buttons) {
      const { x, y } = middle(other);
      const [ahead, aside] = { ArrowRight: [x - start.x, y - start.y], ArrowLeft: [start.x - x, y - start.y], ArrowDown: [y - start.y, x - start.x], ArrowUp: [start.y - y, x - start.x] }[key] ?? [0, 0];
      const distance = ahead + 2 * Math.abs(aside);
      if (ahead > 0.5 && distance < least) [best, least] = [other, distance];
    }
    return best;
  }
}

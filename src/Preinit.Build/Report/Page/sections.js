'use strict';

// Blanks at the ends are seen, and what is hidden is no text of the image.
const quoted = row => row.hidden ? row.text : `"${row.text}"`;

// One function for each section; null where there is nothing to show.
const sections = {
  Summary(report) {
    if (report.status === 'failed') return null;
    const { totals, image } = report;
    const frozen = report.initializers.filter(i => i.frozen);
    const cards = [
      ['No longer run at start-up', format.milliseconds(totals.milliseconds), `by ${format.count(frozen.length, 'initialiser')}`],
      ['Image', format.bytes(totals.imageBytes), `${format.number(totals.imageBytes)} bytes`],
      ['Objects', format.number(image?.objects ?? 0), image && `of ${format.count(image.types.total, 'type')}`],
      ['The app is larger by', format.bytes(totals.addedBytes), `${format.number(totals.addedBytes)} bytes`],
      ['Equal strings and arrays', format.bytes(image?.duplicates.wastedBytes ?? 0), 'could be saved'],
      ['Problems', format.number(report.problems.length), `${format.count(report.initializers.length - frozen.length, 'initialiser')} left to start-up`],
    ];
    return [
      make('dl', { class: 'cards' }, cards.map(([name, value, note]) => make('div', {}, make('dt', {}, name), make('dd', {}, value, note && make('small', {}, note))))),
      totals.compiledRegexes + totals.interpretedRegexes.length > 0 && make('p', {}, `Regular expressions: ${totals.compiledRegexes} compiled, ${totals.interpretedRegexes.length} interpreted.`),
      totals.interpretedRegexes.length > 0 && make('ul', {}, totals.interpretedRegexes.map(text => make('li', {}, make('code', {}, text)))),
    ];
  },

  Problems(report) {
    if (report.problems.length === 0) return [make('p', {}, 'None.')];
    return [
      make('p', {}, 'What could not be frozen, and why. Each code has a page with ways out.'),
      report.problems.slice(0, 200).map(problem => make('article', { class: `problem ${problem.severity}` },
        make('h3', {}, make('span', { class: `tag ${problem.severity}` }, problem.severity), ' ', make('a', { href: problem.help }, problem.code), problem.initializer && ` ${problem.initializer}`),
        problem.path && make('p', {}, 'At ', make('code', {}, problem.path)),
        make('p', {}, problem.message),
        problem.file && make('p', {}, make('code', {}, format.place(problem))))),
      report.problems.length > 200 && make('p', {}, `${report.problems.length - 200} more are in the JSON file.`),
    ];
  },

  Initialisers(report) {
    if (report.initializers.length === 0) return [make('p', {}, 'Nothing is marked with [Preinitialize].')];
    const other = report.status === 'failed' ? 'not frozen' : 'at start-up';
    return [table('Marked initialisers', [
      column.code('Initialiser', row => row.name, true),
      { name: 'Result', get: row => row.frozen ? 'frozen' : other, show: row => make('span', { class: `tag ${row.frozen ? 'frozen' : 'startup'}` }, row.frozen ? 'frozen' : other) },
      column.number('Took at publish', row => row.milliseconds, format.milliseconds),
      column.code('Source', format.place),
    ], report.initializers, { sorted: 2 })];
  },

  Map(report) {
    return report.image && [make('p', {}, 'Where the bytes are: static fields, the types of what each alone keeps, and large objects.'), treemap(report.image.map)];
  },

  Roots(report) {
    if (!report.image) return null;
    const { roots, sharedBytes, sharedObjects, bytes } = report.image;
    return [
      make('p', {}, `What would be gone without each static field: objects that no other one leads to. ${format.count(sharedObjects, 'object')} (${format.bytes(sharedBytes)} of ${format.bytes(bytes)}) are shared by several and counted for none.`),
      table('Static fields and what each alone keeps', [
        column.code('Static field', row => row.name, true), column.bytes('Bytes', row => row.bytes, roots.items), column.number('Objects', row => row.objects),
        column.code('Type of the value', row => row.type), column.code('Initialiser', row => row.initializer), column.code('Assembly', row => row.assembly),
      ], roots.items, { sorted: 1, total: roots.total }),
    ];
  },

  Types(report) {
    return report.image && [
      make('p', {}, 'How much the objects of each type take, without what they refer to, and a path that says why there are any.'),
      table('Types of the objects', [
        column.code('Type', row => row.name, true), column.bytes('Bytes', row => row.bytes, report.image.types.items), column.number('Objects', row => row.objects),
        column.code('Why it is in the image', row => row.path), column.code('Assembly', row => row.assembly),
      ], report.image.types.items, { sorted: 1, total: report.image.types.total }),
    ];
  },

  Strings(report) {
    if (!report.image) return null;
    const { objects, bytes, largest } = report.image.strings;
    return [
      make('p', {}, `${format.count(objects, 'string')} of ${format.bytes(bytes)} in all. Characters that cannot be seen are written as \\u with their number.`),
      table('Largest strings', [
        column.code('Text', quoted, true), column.number('Characters', row => row.length), column.bytes('Bytes', row => row.bytes, largest), column.code('Path', row => row.path),
      ], largest, { sorted: 2, total: objects, most: 25 }),
    ];
  },

  Duplicates(report) {
    if (!report.image) return null;
    const { groups, wastedBytes, worst } = report.image.duplicates;
    return [
      make('p', {}, `${format.count(groups, 'string or array is', 'strings and arrays are')} in the image more than once; one of each would save ${format.bytes(wastedBytes)}. They are kept apart, because a program can tell one object from another. An initialiser that shares them makes the image smaller.`),
      worst.length > 0 && table('Equal strings and arrays', [
        column.code('Text or type', row => row.text == null ? `${row.type} of ${row.length}` : quoted(row), true), column.number('How often', row => row.count), column.number('Bytes of each', row => row.bytes),
        column.bytes('Bytes wasted', row => row.wastedBytes, worst), column.code('Type', row => row.type), column.code('Path to the first', row => row.path),
      ], worst, { sorted: 3, total: groups, most: 25 }),
    ];
  },

  Inputs(report) {
    const { calls, files, folders, variables } = report.inputs;
    if (calls.total + files.length + folders.length + variables.length === 0) return [make('p', {}, 'The initialisers were not seen to read anything.')];
    return [
      make('p', {}, 'What the initialisers read besides their own code, as far as it was seen. Values of environment variables are not in this report.'),
      calls.total > 0 && table('Calls', [
        column.code('Call', row => row.member + (row.detail == null ? '' : `("${row.detail}")`), true), { name: 'Kind', get: row => row.kind }, column.code('Initialiser', row => row.initializer),
        column.code('In', row => `${row.method} (${row.assembly})`), column.code('Source', format.place), column.code('Called by', row => row.callers.join('\n')),
      ], calls.items, { total: calls.total }),
      names('Files opened', files), names('Folders listed', folders), names('Environment variables that the image belongs to', variables),
    ];

    function names(title, items) {
      return items.length > 0 && [make('h3', {}, title), make('ul', { class: 'paths' }, items.map(item => make('li', {}, make('code', {}, item))))];
    }
  },

  Timings(report) {
    return report.stages.length > 0 && [table('Stages of the publish', [
      { name: 'Stage', get: row => row.name, isHead: true }, column.number('Seconds', row => row.seconds, value => value.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })),
      { name: 'Result', get: row => row.result, kind: 'text' },
    ], report.stages)];
  },

  Changes(report) {
    const comparison = report.comparison;
    if (!comparison) return [make('p', {}, report.status === 'failed' ? 'A publish that failed is not compared.' : 'There is no earlier report to compare with.')];
    const columns = unit => [
      column.code('Name', row => row.name, true), column.number(`${unit} before`, row => row.before ?? null, value => value.toLocaleString('en', { maximumFractionDigits: 1 })),
      column.number(`${unit} now`, row => row.after ?? null, value => value.toLocaleString('en', { maximumFractionDigits: 1 })),
      { name: 'Difference', get: row => row.difference, kind: 'number', show: row => make('span', { class: row.difference > 0 ? 'up' : row.difference < 0 ? 'down' : '' }, row.before == null ? 'new ' : row.after == null ? 'gone ' : '', format.signed(row.difference)) },
    ];
    const { roots, types } = comparison;
    return [
      make('p', {}, `Since the report of ${format.date(comparison.created)}.`),
      table('In all', columns(''), comparison.totals),
      make('h3', {}, 'Static fields'), roots.total > 0 ? table('Bytes that each alone keeps, where they changed', columns('Bytes'), roots.items, { total: roots.total }) : make('p', {}, 'None changed its size.'),
      make('h3', {}, 'Types'), types.total > 0 ? table('Bytes of types, where they changed', columns('Bytes'), types.items, { total: types.total }) : make('p', {}, 'None changed its size.'),
      make('h3', {}, 'Initialisers'), table('Time at publish', columns('Milliseconds'), comparison.initializers),
    ];
  },
};

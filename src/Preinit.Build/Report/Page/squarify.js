'use strict';

// Bruls, Huizing and van Wijk, "Squarified Treemaps" (2000): rectangles as near to squares as they come. Sizes are in descending order.
function squarify(sizes, x, y, width, height) {
  const places = [];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= 0 || width <= 0 || height <= 0) return sizes.map(() => ({ x, y, width: 0, height: 0 }));
  const scale = width * height / total;
  for (let start = 0; start < sizes.length;) {
    const side = Math.min(width, height);
    let end = start + 1;
    let sum = sizes[start] * scale;
    while (end < sizes.length && side > 0 && worst(sizes[start] * scale, sizes[end] * scale, sum + sizes[end] * scale, side) <= worst(sizes[start] * scale, sizes[end - 1] * scale, sum, side)) {
      sum += sizes[end++] * scale;
    }
    const depth = side > 0 ? sum / side : 0;
    let along = 0;
    for (let i = start; i < end; i++) {
      const length = depth > 0 ? sizes[i] * scale / depth : 0;
      places.push(width >= height ? { x, y: y + along, width: depth, height: length } : { x: x + along, y, width: length, height: depth });
      along += length;
    }
    if (width >= height) { x += depth; width = Math.max(0, width - depth); } else { y += depth; height = Math.max(0, height - depth); }
    start = end;
  }
  return places;

  // The ratio of the sides of the least square one.
  function worst(largest, smallest, sum, side) {
    return smallest <= 0 ? Infinity : Math.max(side * side * largest / (sum * sum), sum * sum / (side * side * smallest));
  }
}

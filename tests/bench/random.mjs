// Chance that is the same on every machine: whole numbers of 32 bits only, and no clock.

/** A source of chance (mulberry32) that the numbers decide, whichever they are: a seed, the number of an entry, … */
export function chanceOf(...numbers) {
  let state = 0x9e3779b9;
  for (const number of numbers) state = scatter(state ^ Math.imul(number + 1, 0x85ebca6b));

  /** A whole number from 0 to 2³² − 1. */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return (bits ^ (bits >>> 14)) >>> 0;
  };
  const below = (limit) => Math.floor((next() / 4294967296) * limit);
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    of: (list) => list[below(list.length)],
    percent: (share) => below(100) < share,
    /** As `below`, but the first numbers come much oftener than the last: some have very many, most have few. */
    unequal: (limit) => Math.floor((next() / 4294967296) * (next() / 4294967296) * limit),
    /** Up to `count` different values that `draw` gives. */
    different: (count, draw) => [...new Set(Array.from({ length: count }, draw))],
  };
}

function scatter(bits) {
  bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
  return bits ^ (bits >>> 16);
}

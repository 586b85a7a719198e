import type { CellShape, RowShape } from '../word/row-edges.ts';
import { codes, type Sprm } from './sprms.ts';

const bytesPerCell = 20;

/** Reads the description of a row ([MS-DOC] 2.9.324) and the later changes to it. */
export function rowShapeOf(sprms: readonly Sprm[]): RowShape | undefined {
  let shape: RowShape | undefined;
  for (const sprm of sprms) {
    if (sprm.code === codes.rowCells) shape = shapeIn(sprm);
    if (sprm.code === codes.mergedBelow && shape) shape = withMergeBelow(shape, sprm);
    if (sprm.code === codes.mergedBeside && shape) shape = withMergeBeside(shape, sprm);
  }
  return shape;
}

function shapeIn({ operand }: Sprm): RowShape {
  const count = operand.u8(0);
  const described = 1 + (count + 1) * 2;
  return {
    edges: Array.from({ length: count + 1 }, (_, index) => operand.i16(1 + index * 2)),
    cells: Array.from({ length: count }, (_, index): CellShape => {
      const at = described + index * bytesPerCell;
      // Cells at the end of which nothing is to be said are left out.
      const flags = at + 2 <= operand.length ? operand.u16(at) : 0;
      return { goesOnBeside: (flags & 3) === 1, merge: mergeOf((flags >> 5) & 3) };
    }),
  };
}

function mergeOf(flags: number): CellShape['merge'] {
  if (flags === 1) return 'goesOn';
  return flags === 0 ? null : 'begins';
}

function withMergeBelow(shape: RowShape, { operand }: Sprm): RowShape {
  const merge = mergeOf(operand.length > 1 ? operand.u8(1) : 0);
  const changed = operand.length > 0 ? operand.u8(0) : -1;
  return {
    ...shape,
    cells: shape.cells.map((cell, index) => (index === changed ? { ...cell, merge } : cell)),
  };
}

function withMergeBeside(shape: RowShape, { operand }: Sprm): RowShape {
  const [first, behind] = [operand.u8(0), operand.u8(1)];
  return {
    ...shape,
    cells: shape.cells.map((cell, index) =>
      index > first && index < behind ? { ...cell, goesOnBeside: true } : cell,
    ),
  };
}

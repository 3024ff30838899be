import fc from 'fast-check';

/** Any mode that draws what is made of interventions and services. */
export const placeMode = fc.oneof(
  fc.record({
    kind: fc.constant('gap' as const),
    response: fc.constantFrom('count' as const, 'budget' as const),
  }),
  fc.record({
    kind: fc.constant('accessibility' as const),
    service: fc.option(fc.string({ minLength: 1, maxLength: 40 })),
  }),
);

/** Hexagons of any size that a link can hold. */
export const hexagons = fc.record({
  area_km2: fc.integer({ min: 1, max: 5_000_000 }).map((thousandths) => thousandths / 1000),
  as: fc.constantFrom('contract' as const, 'area' as const, 'points' as const),
});

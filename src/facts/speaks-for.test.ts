import { describe, expect, it } from 'vitest';
import { speaksFor } from './speaks-for.ts';

const city = { scope: '市', subject: null } as const;

describe('a report signed by a place', () => {
  it('is its government’s own', () => {
    expect(speaksFor(city, '临水市')).toBe(true);
    expect(speaksFor(city, '临水市人民政府')).toBe(true);
    expect(speaksFor({ scope: '县', subject: null }, '青山县')).toBe(true);
  });

  it('speaks for no other level, and a bureau for no place', () => {
    expect(speaksFor(city, '青山县')).toBe(false);
    expect(speaksFor(city, '临水市水利局')).toBe(false);
    expect(speaksFor({ scope: '区', subject: null }, '临水学院东校区')).toBe(false);
  });
});

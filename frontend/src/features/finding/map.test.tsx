import { screen, within } from '@testing-library/react';
import { feature } from 'topojson-client';
import outline from 'virtual:outline';
import { expect, test, vi } from 'vitest';
import { cutOut } from '../../../scripts/outline';
import { renderPart } from '../../test/render';
import { canBeParted, labelsOf, outlinePath, projectionFor, scaleOf, spotsOf } from './mapModel';
import SupportMap, { type MapPlace } from './parts/SupportMap';

const size = { width: 400, height: 520 };
const places = {
  london: { id: 'london', point: { lat: 51.5, lng: -0.12 } },
  lewes: { id: 'lewes', point: { lat: 50.873, lng: 0.008 } },
  lerwick: { id: 'lerwick', point: { lat: 60.155, lng: -1.145 } },
  truro: { id: 'truro', point: { lat: 50.263, lng: -5.051 } },
  belfast: { id: 'belfast', point: { lat: 54.597, lng: -5.93 } },
};

test('the outline is the United Kingdom alone, with its islands', () => {
  const { geometry } = feature(outline, outline.objects.uk);
  const corners = geometry.coordinates.flat(2);
  const [lng, lat] = [corners.map(([x = 0]) => x), corners.map(([, y = 0]) => y)];
  expect([Math.min(...lng), Math.max(...lng)].map(Math.round)).toEqual([-9, 2]);
  expect([Math.min(...lat), Math.max(...lat)].map(Math.round)).toEqual([50, 61]);
  expect(geometry.coordinates.length).toBeGreaterThan(20);
});

test('a line that two countries share is kept, and walked the way the country walks it', () => {
  const world = {
    type: 'Topology' as const,
    arcs: [[[0, 0]], [[1, 1]], [[2, 2]], [[3, 3]]],
    objects: {
      countries: {
        type: 'GeometryCollection' as const,
        geometries: [
          { type: 'MultiPolygon' as const, id: 'one', arcs: [[[0, 1]]] },
          { type: 'MultiPolygon' as const, id: 'two', arcs: [[[~1, 3]], [[2]]] },
        ],
      },
    },
  };
  expect(cutOut(world, 'two')).toEqual({
    type: 'Topology',
    arcs: [[[1, 1]], [[3, 3]], [[2, 2]]],
    objects: { uk: { type: 'MultiPolygon', arcs: [[[~0, 1]], [[2]]] } },
  });
  expect(() => cutOut(world, 'three')).toThrow('three');
});

test('on the whole country places lie as people know them, and inside', () => {
  const projection = projectionFor(size, null);
  const at = ({ point }: { point: { lat: number; lng: number } }) => projection([point.lng, point.lat]) ?? [NaN, NaN];
  const all = Object.values(places).map(at);
  for (const [x = NaN, y = NaN] of all) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(size.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(size.height);
  }
  expect(at(places.lerwick)[1]).toBeLessThan(at(places.belfast)[1]);
  expect(at(places.truro)[0]).toBeLessThan(at(places.london)[0]);
  expect(outlinePath(projection, size)).toMatch(/^M[\d.,-]+L/);
});

test('one place alone is shown with its surroundings, and every place that is fitted is inside', () => {
  const one = projectionFor(size, [places.lewes.point]);
  const [x = 0, y = 0] = one([places.lewes.point.lng, places.lewes.point.lat]) ?? [];
  expect(x).toBeCloseTo(size.width / 2, -1);
  expect(y).toBeCloseTo(size.height / 2, -1);
  const near = one([places.lewes.point.lng + 0.1, places.lewes.point.lat]) ?? [0];
  expect(near[0]).toBeLessThan(size.width);

  const far = projectionFor(size, [places.lerwick.point, places.truro.point]);
  const spots = spotsOf(far, size, [places.lerwick, places.truro], 44);
  expect(spots.map(({ members }) => members.map(({ id }) => id))).toEqual([['lerwick'], ['truro']]);
});

test('what would lie under another button is one spot with it, and what is outside is left out', () => {
  const country = projectionFor(size, null);
  const spots = spotsOf(country, size, [places.london, places.truro, places.lewes], 44);
  expect(spots.map(({ members }) => members.map(({ id }) => id))).toEqual([['london', 'lewes'], ['truro']]);
  const close = projectionFor(size, [places.lewes.point]);
  expect(spotsOf(close, size, [places.lewes, places.lerwick], 44)).toHaveLength(1);
  const partedBy = (...members: (typeof places)['london'][]) => canBeParted(size, members, members, 44);
  expect(partedBy(places.london, places.lewes)).toBe(true);
  expect(partedBy(places.london, { ...places.london, id: 'same school' })).toBe(false);
  expect(partedBy(places.london, { id: 'next street', point: { lat: 51.51, lng: -0.12 } })).toBe(false);
});

test('towns are named where there is room, the larger first', () => {
  const country = projectionFor(size, null);
  const free = labelsOf(country, size, [], { high: 12, apart: 24 }).map(({ name }) => name);
  expect(free).toContain('London');
  expect(free).not.toContain('Reading');
  const [x = 0, y = 0] = country([-0.13, 51.51]) ?? [];
  const taken = labelsOf(country, size, [{ x, y }], { high: 12, apart: 24 }).map(({ name }) => name);
  expect(taken).not.toContain('London');
  for (const { x: left, y: at } of labelsOf(country, size, [], { high: 12, apart: 24 })) {
    expect(left).toBeGreaterThan(0);
    expect(at).toBeLessThan(size.height);
  }
});

test('a stretch of the map is as long as it says', () => {
  const projection = projectionFor(size, [places.london.point, places.lewes.point]);
  const { miles, wide } = scaleOf(projection, size, 110);
  expect(wide).toBeLessThanOrEqual(110);
  const [from = [0, 0], to = [0, 0]] = [places.london, places.lewes].map(
    ({ point }) => projection([point.lng, point.lat]) ?? [0, 0],
  );
  const apart = Math.hypot((from[0] ?? 0) - (to[0] ?? 0), (from[1] ?? 0) - (to[1] ?? 0));
  expect((apart / wide) * miles).toBeCloseTo(43.7, 0);
});

const named = (each: (typeof places)['london'], name: string): MapPlace => ({ ...each, name });

function open(all: MapPlace[], without = 0, more = false) {
  const onPick = vi.fn();
  return { onPick, ...renderPart(<SupportMap places={all} without={without} more={more} onPick={onPick} />) };
}

test('a point is a button by name, and leads to the list', async () => {
  const { onPick, user } = open([named(places.truro, 'Zoe Hart, Choirs'), named(places.lerwick, 'Ian Bell, Phonics')]);
  await user.click(screen.getByRole('button', { name: 'Ian Bell, Phonics' }));
  expect(onPick).toHaveBeenCalledExactlyOnceWith('lerwick');
});

test('several near each other are looked at closer, and the whole country is one press away', async () => {
  const { onPick, user } = open([
    named(places.london, 'Ada'),
    named(places.lewes, 'Ben'),
    named(places.lerwick, 'Cy'),
  ]);
  const both = screen.getByRole('button', { name: '2 results here: Ada; Ben' });
  expect(within(both).getByText('2')).toBeVisible();
  await user.click(both);
  await user.click(screen.getByRole('button', { name: 'Ben' }));
  expect(onPick).toHaveBeenCalledExactlyOnceWith('lewes');
  expect(screen.queryByRole('button', { name: 'Cy' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Whole country' }));
  expect(screen.getByRole('button', { name: 'Cy' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'All these results' }));
  expect(screen.getByRole('button', { name: '2 results here: Ada; Ben' })).toBeVisible();
});

test('several of one school are named beneath the map, each to press', async () => {
  const { onPick, user } = open(
    [named(places.lewes, 'Ada'), { ...named(places.lewes, 'Ben'), id: 'second' }],
    3,
  );
  await user.click(screen.getByRole('button', { name: '2 results here: Ada; Ben' }));
  await user.click(screen.getByRole('button', { name: 'Ben' }));
  expect(onPick).toHaveBeenCalledExactlyOnceWith('second');
  expect(screen.getByText(/3 results have no place on it and are in the list alone/)).toBeVisible();
});

test('several in one town are reached by keyboard, though no closer look parts them', async () => {
  const near = { id: 'next street', point: { lat: 50.88, lng: 0.008 } };
  const { onPick, user } = open([named(places.lewes, 'Ada'), named(near, 'Ben'), named(places.truro, 'Cy')]);
  screen.getByRole('button', { name: '2 results here: Ada; Ben' }).focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('list', { name: /too near each other/ })).toHaveFocus();
  await user.tab();
  await user.tab();
  await user.keyboard('{Enter}');
  expect(onPick).toHaveBeenCalledExactlyOnceWith('next street');
});

test('the map says that it has only what is listed so far', () => {
  open([named(places.truro, 'Ada')], 2, true);
  expect(screen.getByText(/^The map has the 3 results that are listed so far/)).toBeVisible();
});

test('the own school has a ring, and is shown with the results', () => {
  const all = [named(places.truro, 'Ada')];
  const { container } = renderPart(
    <SupportMap places={all} own={places.london.point} without={0} more={false} onPick={() => undefined} />,
  );
  expect(screen.getByText(/the ring your school/)).toBeVisible();
  const ring = container.querySelector('circle[class*=own]');
  const x = Number(ring?.getAttribute('cx'));
  expect(x).toBeGreaterThan(size.width / 2);
  expect(x).toBeLessThan(size.width);
});

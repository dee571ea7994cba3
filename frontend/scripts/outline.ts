import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';

/** What modules import: the coast and the land border of the United Kingdom, as TopoJSON with the one object `uk`. */
const name = 'virtual:outline';
const resolved = `\0${name}`;
/** The United Kingdom in ISO 3166. */
const unitedKingdom = '826';
/** West of this lies Rockall, on which no school stands; with it the map would be a third wider. */
const west = -9;

type World = Topology<{ countries: GeometryCollection }>;

/** A map with one country alone: its lines are kept as they are, those of all others go, and islands west of `from`. */
export function cutOut(world: World, country: string, from = -180): Topology {
  const found = world.objects.countries.geometries.find(({ id }) => id === country);
  if (found?.type !== 'MultiPolygon') throw new Error(`The map has no islands of country ${country}`);
  const islands = found.arcs.filter(([[arc = 0] = []]) => beginOf(world, arc) >= from);
  const used = [...new Set(islands.flat(2).map((arc) => (arc < 0 ? ~arc : arc)))];
  const placeOf = new Map(used.map((arc, place) => [arc, place]));
  // A line that is walked backwards has its complement.
  const renumbered = (arc: number) => (arc < 0 ? ~(placeOf.get(~arc) ?? 0) : (placeOf.get(arc) ?? 0));
  const uk: MultiPolygon = {
    type: 'MultiPolygon',
    arcs: islands.map((polygon) => polygon.map((ring) => ring.map(renumbered))),
  };
  return {
    type: 'Topology',
    ...(world.transform ? { transform: world.transform } : {}),
    objects: { uk },
    arcs: used.map((arc) => world.arcs[arc] ?? []),
  };
}

/** The longitude at which a line begins. */
function beginOf({ arcs, transform }: World, arc: number): number {
  const x = arcs[arc < 0 ? ~arc : arc]?.[0]?.[0] ?? 0;
  return transform ? x * transform.scale[0] + transform.translate[0] : x;
}

/** The outline as text of JSON, cut from the finest map of world-atlas. */
export function outlineText(): string {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const world = JSON.parse(readFileSync(file, 'utf8')) as World;
  return JSON.stringify(cutOut(world, unitedKingdom, west));
}

/** Lets the app import the outline; it is cut when the app is built, so that nobody keeps a copy of it. */
export function outline(): Plugin {
  return {
    name: 'outline',
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? `export default JSON.parse(${JSON.stringify(outlineText())});` : undefined),
  };
}

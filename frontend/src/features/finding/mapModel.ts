import { geoDistance, geoPath, geoTransverseMercator, type GeoProjection } from 'd3-geo';
import { feature } from 'topojson-client';
import outline from 'virtual:outline';
import { towns } from './towns';

/** A place on the ground. */
export interface Point {
  lat: number;
  lng: number;
}

/** Something that stands on the map. */
export interface Placed {
  id: string;
  point: Point;
}

/** A spot of the map: what stands there, too near each other to be pressed apart. */
export interface Spot<T extends Placed> {
  x: number;
  y: number;
  members: T[];
}

/** The size of the map in its own units, which are pixels at its widest. */
export interface Size {
  width: number;
  height: number;
}

const country = feature(outline, outline.objects.uk);
/** Space around what the map is fitted to, for the buttons at its edge. */
const margin = 34;
/** How much a map shows at least, in degrees from its middle: some 30 km. Towns and a scale say where that is. */
const least = 0.15;

/** What the map is drawn for: the whole country, or where these points are. */
export function projectionFor(size: Size, points: readonly Point[] | null): GeoProjection {
  // The projection of the Ordnance Survey's maps, so that the country looks as people know it.
  const projection = geoTransverseMercator().rotate([2, -49]);
  const box: [[number, number], [number, number]] = [
    [margin, margin],
    [size.width - margin, size.height - margin],
  ];
  if (!points || points.length === 0) return projection.fitExtent([[6, 6], [size.width - 6, size.height - 6]], country);
  return projection.fitExtent(box, { type: 'MultiPoint', coordinates: cornersOf(points) });
}

/** The corners of a box around the points, which is not smaller than people find their way in. */
function cornersOf(points: readonly Point[]): [number, number][] {
  const [south, north] = spread(points.map(({ lat }) => lat));
  const [west, east] = spread(points.map(({ lng }) => lng));
  return [[west, south], [east, south], [east, north], [west, north]];
}

function spread(values: number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const more = Math.max(0, least * 2 - (high - low)) / 2;
  return [low - more, high + more];
}

/** The outline as a path of SVG, without what lies outside the map. */
export function outlinePath(projection: GeoProjection, { width, height }: Size): string {
  const clipped = projection.clipExtent([[-20, -20], [width + 20, height + 20]]);
  const path = geoPath(clipped).digits(1)(country) ?? '';
  projection.clipExtent(null);
  return path;
}

/**
 * The spots of the map, in the order of what stands there. What lies nearer than `apart` to a spot belongs to it, so
 * that no button covers another. What lies outside the map is left out.
 */
export function spotsOf<T extends Placed>(
  projection: GeoProjection,
  { width, height }: Size,
  placed: readonly T[],
  apart: number,
): Spot<T>[] {
  const spots: Spot<T>[] = [];
  for (const one of placed) {
    const at = projection([one.point.lng, one.point.lat]);
    if (!at || at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height) continue;
    const [x, y] = at;
    const near = spots.find((spot) => Math.max(Math.abs(spot.x - x), Math.abs(spot.y - y)) < apart);
    if (near) near.members.push(one);
    else spots.push({ x, y, members: [one] });
  }
  return spots;
}

/** A name on the map, to the right of where it stands. */
export interface Label {
  name: string;
  x: number;
  y: number;
}

/** How wide a letter is, and how high a line, in parts of the height of letters. */
const letter = { wide: 0.52, high: 1.2 };

/**
 * The names of towns for which there is room: none covers another, a spot that is `apart` wide, or the edge. `high` is
 * the height of letters.
 */
export function labelsOf(
  projection: GeoProjection,
  { width, height }: Size,
  taken: readonly Pick<Spot<Placed>, 'x' | 'y'>[],
  { high, apart }: { high: number; apart: number },
): Label[] {
  const boxes = taken.map(({ x, y }) => ({ left: x - apart / 2, right: x + apart / 2, y, half: apart / 2 }));
  const half = (high * letter.high) / 2;
  return towns.flatMap(([name, lat, lng]) => {
    const [x, y] = projection([lng, lat]) ?? [-1, -1];
    const box = { left: x - high / 2, right: x + high * (0.5 + name.length * letter.wide), y, half };
    const inside = box.left > 0 && box.right < width && y > half && y < height - half;
    const covers = boxes.some(
      (other) =>
        box.left < other.right && other.left < box.right && Math.abs(box.y - other.y) < box.half + other.half,
    );
    if (!inside || covers) return [];
    boxes.push(box);
    return [{ name, x, y }];
  });
}

const kmInMile = 1.609344;
const miles = [100, 50, 20, 10, 5, 2, 1];

/** The longest round distance that is at most `most` wide on the map: how far it is, and how wide. */
export function scaleOf(projection: GeoProjection, { width, height }: Size, most: number) {
  const from = projection.invert?.([width / 2, height / 2]) ?? [0, 0];
  const to = projection.invert?.([width / 2 + 1, height / 2]) ?? [0, 0];
  const unit = (geoDistance(from, to) * earth) / kmInMile;
  const far = miles.find((one) => one / unit <= most) ?? 1;
  return { miles: far, wide: far / unit };
}

/** The mean radius of the earth in kilometres. */
const earth = 6371;

/** Whether a closer look at the members of a spot shows them as more spots than one. */
export function canBeParted<T extends Placed>(size: Size, placed: readonly T[], members: readonly T[], apart: number) {
  const closer = projectionFor(size, members.map(({ point }) => point));
  return !spotsOf(closer, size, placed, apart).some((spot) => members.every((one) => spot.members.includes(one)));
}

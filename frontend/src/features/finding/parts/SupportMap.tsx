import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  canBeParted,
  labelsOf,
  outlinePath,
  type Placed,
  type Point,
  projectionFor,
  scaleOf,
  type Spot,
  spotsOf,
} from '../mapModel';
import styles from './SupportMap.module.css';

/** A result on the map. */
export interface MapPlace extends Placed {
  /** Says what stands there, as a button: "Priya Raman, Phonics from the first day, Elm School". */
  name: string;
}

export interface SupportMapProps {
  places: MapPlace[];
  /** The school for which one looks; absent who acts for none, and where its place is not known. */
  own?: Point | undefined;
  /** How many results have no place that is known. */
  without: number;
  /** There are more than the list has read. */
  more: boolean;
  /** Shows a result in the list. */
  onPick: (id: string) => void;
}

const size = { width: 400, height: 520 };
/** Buttons are as wide as a finger. */
const finger = 44;

/** Whatever the map is fitted to: all results, the whole country, or the few that were looked at closer. */
type View = 'results' | 'country' | { around: Point[] };

/** Where the results are, on an outline of the country. The list beside it says the same. */
export default function SupportMap({ places, own, without, more, onPick }: SupportMapProps) {
  const { ref, width } = useElementSize();
  const [view, setView] = useState<View>('results');
  const [chosen, setChosen] = useState<MapPlace[]>([]);
  const projection = useMemo(() => projectionFor(size, pointsOf(view, places, own)), [view, places, own]);
  const path = useMemo(() => outlinePath(projection, size), [projection]);
  const scale = width > 0 ? width / size.width : 1;
  const spots = spotsOf(projection, size, places, finger / scale);

  function look(next: View) {
    setChosen([]);
    setView(next);
  }

  function press({ members }: Spot<MapPlace>) {
    const [first] = members;
    if (members.length === 1 && first) onPick(first.id);
    else if (canBeParted(size, places, members, finger / scale)) look({ around: members.map(({ point }) => point) });
    else setChosen(members);
  }

  return (
    <section aria-label="Map of the results" className={styles.box}>
      <div ref={ref} className={styles.map}>
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden className={styles.outline}>
          <path d={path} />
          <Ground projection={projection} own={own} spots={spots} scale={scale} />
        </svg>
        {spots.map((spot) => (
          <SpotButton key={spot.members[0]?.id} spot={spot} onPress={() => press(spot)} />
        ))}
      </div>
      <Chosen members={chosen} onPick={onPick} />
      <p className={styles.says}>{saysText(places.length, without, own !== undefined)}</p>
      {more && <p className={styles.says}>{moreText(places.length + without)}</p>}
      <div className={styles.views}>
        <Button variant="default" size="compact-md" disabled={view === 'country'} onClick={() => look('country')}>
          Whole country
        </Button>
        <Button variant="default" size="compact-md" disabled={view === 'results'} onClick={() => look('results')}>
          All these results
        </Button>
      </div>
    </section>
  );
}

function pointsOf(view: View, places: MapPlace[], own: Point | undefined): Point[] | null {
  if (view === 'country') return null;
  return view === 'results' ? [...places.map(({ point }) => point), ...(own ? [own] : [])] : view.around;
}

/** How wide the rule in the corner of the map may be. */
const most = 110;

interface GroundProps {
  projection: ReturnType<typeof projectionFor>;
  own: Point | undefined;
  spots: Spot<MapPlace>[];
  /** Pixels in a unit of the map. */
  scale: number;
}

/** By what people find their way: towns, their own school, and how far a stretch is. */
function Ground({ projection, own, spots, scale }: GroundProps) {
  const high = 12 / scale;
  const [x = 0, y = 0] = (own && projection([own.lng, own.lat])) ?? [];
  const home = own ? [{ x, y }] : [];
  const { miles, wide } = scaleOf(projection, size, most);
  const rule = [0, most / 2, most].map((along) => ({ x: high + along, y: size.height - high * 1.5 }));
  const names = labelsOf(projection, size, [...spots, ...home, ...rule], { high, apart: 24 / scale });
  return (
    <g fontSize={high}>
      {names.map((name) => (
        <g key={name.name} className={styles.town}>
          <circle cx={name.x} cy={name.y} r={high / 6} />
          <text x={name.x + high / 2} y={name.y + high / 3}>
            {name.name}
          </text>
        </g>
      ))}
      {own && <circle className={styles.own} cx={x} cy={y} r={high * 0.6} />}
      <g className={styles.scale}>
        <path d={`M${high} ${size.height - high}h${wide}`} />
        <text x={high} y={size.height - high * 1.5}>
          {miles === 1 ? '1 mile' : `${miles} miles`}
        </text>
      </g>
    </g>
  );
}

function moreText(listed: number): string {
  return `The map has the ${listed} results that are listed so far. “Show more” below the list brings the next ones.`;
}

function saysText(shown: number, without: number, own: boolean): string {
  const points = `A point is the home school of a leader${own ? ', the ring your school' : ''}.`;
  const said = shown === 0 ? 'None of these results is on the map.' : points;
  if (without === 0) return said;
  return `${said} ${without === 1 ? 'One result has' : `${without} results have`} no place on it and ${without === 1 ? 'is' : 'are'} in the list alone.`;
}

function SpotButton({ spot: { x, y, members }, onPress }: { spot: Spot<MapPlace>; onPress: () => void }) {
  const names = members.map(({ name }) => name);
  const label = members.length === 1 ? names.join('') : `${members.length} results here: ${names.join('; ')}`;
  return (
    <button
      type="button"
      className={styles.spot}
      style={{ left: `${(x / size.width) * 100}%`, top: `${(y / size.height) * 100}%` }}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <span aria-hidden className={styles.dot} data-several={members.length > 1}>
        {members.length > 1 && members.length}
      </span>
    </button>
  );
}

/** Those so near each other that no closer look parts them. Who pressed their spot goes on from here by keyboard. */
function Chosen({ members, onPick }: { members: MapPlace[]; onPick: (id: string) => void }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.focus(), [members]);
  if (members.length === 0) return null;
  return (
    <>
      <p className={styles.says} id="map-chosen">
        These are too near each other for the map to part them:
      </p>
      <ul ref={list} tabIndex={-1} aria-labelledby="map-chosen" className={styles.chosen}>
        {members.map(({ id, name }) => (
          <li key={id}>
            <Button variant="subtle" size="compact-md" onClick={() => onPick(id)}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

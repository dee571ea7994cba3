/// <reference types="vite/client" />

declare module 'virtual:outline' {
  import type { MultiPolygon, Topology } from 'topojson-specification';

  /** The United Kingdom, cut from world-atlas by scripts/outline.ts. */
  const outline: Topology<{ uk: MultiPolygon }>;
  export default outline;
}

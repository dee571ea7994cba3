import styles from './Welcome.module.css';

/** Two schools between which people and half-days go to and fro. */
export function TwoSchools() {
  return (
    <svg
      viewBox="0 0 480 200"
      width="480"
      height="200"
      className={styles.drawing}
      role="img"
      aria-label="Two schools. A leader goes from one to the other, and the first is paid for the cover."
    >
      <g fill="none" stroke="var(--lat-accent)" strokeWidth="4" strokeLinejoin="round" strokeLinecap="round">
        <School x={16} />
        <School x={334} />
        <path d="M166 92h140m-14-12 14 12-14 12" />
        <path d="M314 142H174m14-12-14 12 14 12" />
      </g>
      <g fill="var(--mantine-color-gray-8)" fontSize="17" textAnchor="middle">
        <text x="236" y="74">
          half-days
        </text>
        <text x="244" y="172">
          the cover, paid
        </text>
      </g>
    </svg>
  );
}

function School({ x }: { x: number }) {
  return (
    <g transform={`translate(${x} 30)`}>
      <path fill="#fff" d="M6 62h118v86H6z" />
      <path fill="var(--mantine-color-accent-1)" d="M0 62 65 18l65 44z" />
      <path d="M65 18V0h22v10H65" />
      <path fill="var(--mantine-color-accent-1)" d="M53 112h24v36H53z" />
      <path d="M22 80h16v16H22zM92 80h16v16H92zM22 114h16v16H22zM92 114h16v16H92zM57 80h16v16H57z" />
    </g>
  );
}

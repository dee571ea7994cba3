/** The product's mark: two schools that give to each other. Its name always stands beside it. */
export function Mark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="7" fill="var(--lat-accent)" />
      <path
        d="M8 11h12m-4-4 4 4-4 4M24 21H12m4 4-4-4 4-4"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

import styles from './Quoted.module.css';

/** Somebody's own words, under a label. */
export function Quoted({ label, text }: { label: string; text: string }) {
  return (
    <>
      <p className={styles.label}>{label}</p>
      <blockquote className={styles.quote}>{text}</blockquote>
    </>
  );
}

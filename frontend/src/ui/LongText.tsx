import { Textarea, type TextareaProps } from '@mantine/core';
import { leftText } from './format';
import styles from './LongText.module.css';

interface LongTextProps extends TextareaProps {
  /** The most characters that the field holds. */
  most: number;
}

/** A field for several lines, which says how much room is left near its end, and when it is over. */
export function LongText({ most, ...props }: LongTextProps) {
  const typed = typeof props.value === 'string' ? Array.from(props.value.trim()).length : 0;
  const left = most - typed;
  return (
    <div>
      <Textarea autosize {...props} />
      {isNear(left, most) && (
        <p role="status" className={styles.left} data-over={left < 0}>
          {leftText(left)}
        </p>
      )}
    </div>
  );
}

/** The last tenth, and not less than a line. */
function isNear(left: number, most: number): boolean {
  return left <= Math.max(most / 10, 60);
}

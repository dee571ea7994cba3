import Markdown from 'react-markdown';
import styles from '../operations.module.css';

/**
 * Text in Markdown, without HTML and pictures. It stands beneath a page's title, so its headings begin with the second.
 */
export function Prose({ text }: { text: string }) {
  return (
    <div className={styles.prose}>
      <Markdown components={{ h1: 'h2' }} disallowedElements={['img']}>
        {text}
      </Markdown>
    </div>
  );
}

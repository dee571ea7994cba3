/** What speaks for a link, and against it. */
export function Sentences({ all }: { all: string[] }) {
  return (
    <ul>
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

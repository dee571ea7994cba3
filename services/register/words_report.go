package register

import (
	"fmt"
	"io"
)

// Shown writes the progress of an import of what ("schools"): at a terminal it is one line
// that changes, and otherwise a new line each time.
func Shown(out io.Writer, what string, terminal bool) Progress {
	begin, end := "", "\n"
	if terminal {
		begin, end = "\r", ""
	}
	return func(done, of int) {
		_, _ = fmt.Fprintf(out, "%s%s: %d of %d%s", begin, what, done, of, end)
	}
}

// Print writes a report on an import of what, for the person at the terminal: the sums, then a
// line for each row that was refused, column that was not taken, and note.
func (r Report) Print(out io.Writer, what string, terminal bool) {
	line := func(format string, args ...any) { _, _ = fmt.Fprintf(out, format, args...) }
	if terminal {
		line("\r")
	}
	line("%s: %d rows read: %d added, %d changed (%d of them closed), %d unchanged, %d left out, %d refused\n",
		what, r.Read, r.Added, r.Changed, r.Closed, r.Unchanged, r.LeftOut, len(r.Refused))
	for _, row := range r.Refused {
		line("  line %d: %s\n", row.Line, row.Reason)
	}
	for _, c := range r.Columns {
		line("  column %s was not taken, schools keep what they had: on line %d, %s\n", c.Name, c.Line, c.Reason)
	}
	for _, name := range r.Absent {
		line("  column %s is not in the file, schools keep what they had\n", name)
	}
	for _, n := range r.Notes {
		line("  note on line %d: %s\n", n.Line, n.Reason)
	}
}

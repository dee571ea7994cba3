package settest

import (
	"fmt"
	"strings"
	"time"

	"lateral/pkg/date"
)

// paper is a file while it is written.
type paper struct {
	strings.Builder
	b       *Book
	c       chance
	account int // of the seller; each file has its own
}

func (p *paper) line(format string, args ...any) { fmt.Fprintf(&p.Builder, format+"\n", args...) }

// text is what stands in one column: the name, some sign, the reference.
func (l *Line) text(between string) string {
	if l.Raw != "" {
		return l.Raw
	}
	return strings.TrimSpace(l.Seen.Name + between + l.Seen.Ref)
}

// came and went are the amount in two columns.
func (l *Line) came() string {
	if l.Pence < 0 {
		return ""
	}
	return pounds(l.Pence)
}

func (l *Line) went() string {
	if l.Pence > 0 {
		return ""
	}
	return pounds(-l.Pence)
}

func pounds(pence int64) string {
	sign := ""
	if pence < 0 {
		sign, pence = "-", -pence
	}
	return fmt.Sprintf("%s%d.%02d", sign, pence/100, pence%100)
}

func when(day date.Day, layout string) string {
	at, err := time.Parse(time.DateOnly, string(day))
	if err != nil {
		return ""
	}
	return at.Format(layout)
}

// kind is how a bank calls a line.
func (l *Line) kind(in, out string) string {
	if l.Pence < 0 {
		return out
	}
	return in
}

// quoted is a cell of a CSV.
func quoted(text string) string {
	if strings.ContainsAny(text, `,"`) {
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	return text
}

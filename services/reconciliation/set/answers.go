package set

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"lateral/services/reconciliation/matching"
)

// Match asks the matching about every line.
func (s Set) Match() []matching.Answer {
	lines := make([]matching.Line, len(s.Lines))
	for i, l := range s.Lines {
		lines[i] = l.Line
	}
	return matching.New(s.Known).Match(lines)
}

// Write writes what came of every line, as answers.csv.
func (s Set) Write(to io.Writer, answers []matching.Answer) error {
	w := csv.NewWriter(to)
	if err := w.Write([]string{"date", "amount", "text", "ordinal", "linked", "automatic", "candidates"}); err != nil {
		return err
	}
	for i, a := range answers {
		l := s.Lines[i]
		linked, automatic := "", "no"
		if a.Automatic {
			linked, automatic = s.linked(a.Candidates[0]), "yes"
		}
		var candidates []string
		for _, c := range a.Candidates {
			if named := s.named(c); named != "" {
				candidates = append(candidates, named)
			}
		}
		err := w.Write([]string{string(l.Date), strconv.FormatInt(l.Amount.Pence, 10), l.Printed, strconv.Itoa(l.Ordinal),
			linked, automatic, strings.Join(candidates, ";")})
		if err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}

// linked is what a line is linked to, with pence.
func (s Set) linked(c matching.Candidate) string {
	var parts []string
	for _, l := range c.Links {
		parts = append(parts, fmt.Sprintf("%s=%d", s.target(l), l.Amount.Pence))
	}
	return strings.Join(parts, "+")
}

func (s Set) target(l matching.Link) string {
	switch {
	case l.Document != "":
		return s.numbers[l.Document]
	case l.Means == matching.OnAccount:
		return string(l.Means) + ":" + l.Party
	}
	return string(l.Means)
}

// named are the documents of a candidate.
func (s Set) named(c matching.Candidate) string {
	var parts []string
	for _, l := range c.Links {
		if l.Document != "" || l.Means != matching.OnAccount {
			parts = append(parts, s.target(l))
		}
	}
	if len(parts) > 0 {
		return strings.Join(parts, "+")
	}
	for _, id := range c.About {
		parts = append(parts, s.numbers[id])
	}
	return strings.Join(parts, "+")
}

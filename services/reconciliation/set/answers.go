package set

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"lateral/pkg/date"
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

// Answer is a row of answers.csv.
type Answer struct {
	On         date.Day
	Pence      int64
	Text       string
	Ordinal    int    // among those of one day, amount and text, from 1
	Linked     string // document=pence, joined by +
	Automatic  bool
	Candidates []string // the best first
}

// Answers are what came of every line.
func (s Set) Answers(of []matching.Answer) []Answer {
	all := make([]Answer, len(of))
	for i, a := range of {
		l := s.Lines[i]
		all[i] = Answer{On: l.Date, Pence: l.Amount.Pence, Text: l.Printed, Ordinal: l.Ordinal, Automatic: a.Automatic}
		if a.Automatic {
			all[i].Linked = s.linked(a.Candidates[0])
		}
		for _, c := range a.Candidates {
			if named := s.named(c); named != "" {
				all[i].Candidates = append(all[i].Candidates, named)
			}
		}
	}
	return all
}

// Write writes answers.csv.
func Write(to io.Writer, all []Answer) error {
	w := csv.NewWriter(to)
	if err := w.Write([]string{"date", "amount", "text", "ordinal", "linked", "automatic", "candidates"}); err != nil {
		return err
	}
	for _, a := range all {
		automatic := "no"
		if a.Automatic {
			automatic = "yes"
		}
		err := w.Write([]string{string(a.On), strconv.FormatInt(a.Pence, 10), a.Text, strconv.Itoa(a.Ordinal),
			a.Linked, automatic, strings.Join(a.Candidates, ";")})
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

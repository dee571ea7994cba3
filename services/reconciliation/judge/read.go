package judge

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Line is what a line of a statement is known by, but for its ordinal among equal ones.
type Line struct {
	Date, Text string
	Pence      int64
}

// Truth is what is right for a line.
type Truth struct {
	Line
	Links   Links
	Unasked bool // a careful person would link it without asking anybody
	Kind    string
}

// Answer is what was answered.
type Answer struct {
	Line
	Links      Links
	Automatic  bool
	Candidates [][]string // sets of documents, the best first
}

// Links are documents, or "charges", "interest", "outside", "onaccount:PARTY", and how much of a
// line goes there.
type Links map[string]int64

// documents are the documents among links, in the order of their numbers.
func (l Links) documents() []string {
	var list []string
	for to := range l {
		if to != "charges" && to != "interest" && to != "outside" && !strings.HasPrefix(to, "onaccount:") {
			list = append(list, to)
		}
	}
	slices.Sort(list)
	return list
}

// ReadTruth reads truth.csv.
func ReadTruth(r io.Reader) ([]Truth, error) {
	var list []Truth
	err := each(r, []string{"date", "amount", "text", "linked", "unasked"}, func(cell func(string) string) error {
		line, links, err := common(cell)
		list = append(list, Truth{line, links, cell("unasked") == "yes", cell("kind")})
		return err
	})
	return list, err
}

// ReadAnswers reads answers.csv.
func ReadAnswers(r io.Reader) ([]Answer, error) {
	var list []Answer
	err := each(r, []string{"date", "amount", "text", "linked", "automatic"}, func(cell func(string) string) error {
		line, links, err := common(cell)
		a := Answer{Line: line, Links: links, Automatic: cell("automatic") == "yes"}
		for set := range strings.SplitSeq(cell("candidates"), ";") {
			if set = strings.TrimSpace(set); set != "" {
				a.Candidates = append(a.Candidates, candidate(set))
			}
		}
		list = append(list, a)
		return err
	})
	return list, err
}

// candidate is a set of documents; amounts in it are left aside.
func candidate(set string) []string {
	var list []string
	for part := range strings.SplitSeq(set, "+") {
		number, _, _ := strings.Cut(part, "=")
		list = append(list, strings.TrimSpace(number))
	}
	slices.Sort(list)
	return list
}

func common(cell func(string) string) (Line, Links, error) {
	line := Line{Date: cell("date"), Text: cell("text")}
	var err error
	if line.Pence, err = strconv.ParseInt(cell("amount"), 10, 64); err != nil {
		return line, nil, err
	}
	links, err := parse(cell("linked"))
	return line, links, err
}

// parse reads links: "INV-12=4000+charges=-5".
func parse(text string) (Links, error) {
	links := Links{}
	for part := range strings.SplitSeq(text, "+") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		to, amount, _ := strings.Cut(part, "=")
		pence, err := strconv.ParseInt(amount, 10, 64)
		if err != nil {
			return nil, err
		}
		links[to] += pence
	}
	return links, nil
}

// each calls fn for each row of a CSV. Columns are found by their names.
func each(r io.Reader, needed []string, fn func(cell func(string) string) error) error {
	rows := csv.NewReader(r)
	header, err := rows.Read()
	if err != nil {
		return err
	}
	for _, name := range needed {
		if !slices.Contains(header, name) {
			return fmt.Errorf("there is no column %q", name)
		}
	}
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		err = fn(func(name string) string {
			if at := slices.Index(header, name); at >= 0 {
				return row[at]
			}
			return ""
		})
		if err != nil {
			at, _ := rows.FieldPos(0)
			return fmt.Errorf("line %d: %w", at, err)
		}
	}
}

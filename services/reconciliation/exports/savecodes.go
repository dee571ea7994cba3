package exports

import (
	"context"
	"strings"
	"unicode/utf8"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/lists"
	"lateral/pkg/text"
	"lateral/services/parties"
	"lateral/services/people"
)

// CodesInput is a table of codes as somebody enters it.
type CodesInput struct {
	Codes      []Code
	Department string
	Chart      string // the seller's own: a line for each code, then its name
}

// mostChart is how many codes a seller's own chart may have.
const mostChart = 1000

// chart reads the seller's own chart.
func (in CodesInput) chart(c *apperr.Check) []ChartCode {
	var all []ChartCode
	seen := map[string]bool{}
	lines := lists.Read(in.Chart)
	c.That(len(lines) <= mostChart, "chart", tooLongAChart)
	for _, l := range lines[:min(len(lines), mostChart)] {
		code, name := l.Cell(0), strings.Join(l.Cells[min(1, len(l.Cells)):], ", ")
		switch _, err := text.Line(code+" "+name, mostOfChartLine); {
		case err != nil || code == "" || utf8.RuneCountInString(code) > mostOfCode:
			c.That(false, "chart", noCodeOnLine(l.Number))
		case seen[code]:
			c.That(false, "chart", codeTwiceOnLine(l.Number, code))
		}
		seen[code] = true
		all = append(all, ChartCode{Code: code, Name: text.Tidy(name)})
	}
	return all
}

// validate names every bad field, and returns the chart that was read.
func (in *CodesInput) validate() ([]ChartCode, error) {
	var c apperr.Check
	chart := in.chart(&c)
	in.Codes = cleanCodes(&c, in.Codes)
	if in.Department != "" {
		in.Department = text.RequiredLine(&c, "department", in.Department, 10, enterADepartment)
	}
	return chart, c.Err()
}

// Codes is the table of codes of a book, with version 0 if nobody wrote one. NotFound to those who do not
// handle the book's money.
func (s *Service) Codes(ctx context.Context, actor people.Actor, book parties.Ref) (Codes, error) {
	if !handles(actor, book) {
		return Codes{}, apperr.NotFound("party")
	}
	return codesFor(ctx, s.db, book)
}

// SetCodes writes the table of codes of a book. NotFound to those who do not handle the book's money, Stale
// if it is no longer at the seen version.
func (s *Service) SetCodes(ctx context.Context, actor people.Actor, book parties.Ref, seen int64,
	in CodesInput) (Codes, error) {
	if !handles(actor, book) {
		return Codes{}, apperr.NotFound("party")
	}
	chart, err := in.validate()
	if err != nil {
		return Codes{}, err
	}
	var c Codes
	err = s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if c, err = codesFor(ctx, tx, book); err != nil {
			return err
		}
		if !c.IsAt(seen) {
			return apperr.Stale("codes")
		}
		c.Codes, c.Department, c.Chart = in.Codes, in.Department, chart
		c.By, c.ByName, c.At = actor.AccountID, actor.Name, s.now()
		if err := c.put(ctx, tx); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, CodesChanged, book.ID(), Data{Book: book})
	})
	return c, err
}

func (c *Codes) put(ctx context.Context, tx docdb.Tx) error {
	if c.Version == 0 {
		return codesOf.Insert(ctx, tx, c)
	}
	return codesOf.Replace(ctx, tx, c)
}

package exports

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/parties"
	"lateral/services/people"
)

// LayoutInput is a layout as somebody enters it.
type LayoutInput struct {
	Name  string
	Shape Shape
	XLSX  bool
	Rows
}

// The most of what somebody enters.
const (
	mostLayouts = 50
	mostColumns = 60
	mostCodes   = 500
	mostOfCode  = 40 // letters

	mostOfChartLine = 140
)

func (in *LayoutInput) validate() error {
	var c apperr.Check
	in.Name = text.RequiredLine(&c, "name", in.Name, 60, nameTheLayout)
	for _, f := range Formats() {
		c.That(!strings.EqualFold(f.Name, in.Name), "name", nameIsTaken)
	}
	c.That(in.Shape == OfDocuments || in.Shape == OfPostings, "shape", chooseARowKind)
	c.That(len(in.Columns) > 0 && len(in.Columns) <= mostColumns, "columns", enterColumns)
	in.Columns = slices.Clone(in.Columns)
	for i := range in.Columns {
		in.Columns[i].validate(&c, fmt.Sprintf("columns[%d]", i), in.Shape)
	}
	c.That(dateForms[in.Dates] != "", "dates", chooseADateForm)
	c.That(slices.Contains([]string{"", ",", ";", "\t", "|"}, in.Separator), "separator", chooseASeparator)
	c.That(in.Most >= 0 && in.Most <= 100_000, "most", enterMostPapers)
	in.Codes = cleanCodes(&c, in.Codes)
	return c.Err()
}

func (col *Column) validate(c *apperr.Check, path string, of Shape) {
	col.Head = text.RequiredLine(c, path+".head", col.Head, 60, nameTheColumn)
	c.That(slices.Contains(of.Fields(), col.Field), path+".field", chooseAField)
	c.That(col.Field == Constant || col.Text == "", path+".text", noTextHere)
	if col.Field == Constant && col.Text != "" {
		col.Text = text.RequiredLine(c, path+".text", col.Text, 100, noTextHere)
	}
	c.That(col.Most >= 0 && col.Most <= 1000, path+".most", enterLetters)
}

// codeNames are what a code can be of: an account of the book, a reason for VAT, or a party.
var codeNames = regexp.MustCompile(`^(income|cost|vat|bank|opening|receivable|payable|onaccount|unexplained|transit|` +
	`stripe|outside|tax|party)(:[A-Za-z0-9_.-]+)*$`)

// mostOfName is the longest name of an account that the ledger takes, with room for "party:".
const mostOfName = 130

func cleanCodes(c *apperr.Check, codes []Code) []Code {
	c.That(len(codes) <= mostCodes, "codes", tooManyCodes)
	seen := map[string]bool{}
	all := make([]Code, 0, len(codes))
	for i, each := range codes {
		path := fmt.Sprintf("codes[%d]", i)
		named := utf8.RuneCountInString(each.Of) <= mostOfName && codeNames.MatchString(each.Of)
		c.That(named, path+".of", enterACodesName)
		c.That(!named || !seen[each.Of], path+".of", codeIsThere)
		seen[each.Of] = true
		each.Code = text.RequiredLine(c, path+".code", each.Code, mostOfCode, enterACode)
		all = append(all, each)
	}
	return all
}

// Layouts are a seller's own layouts, by name. NotFound to those who do not handle the book's money.
func (s *Service) Layouts(ctx context.Context, actor people.Actor, book parties.Ref) ([]Layout, error) {
	if !handles(actor, book) {
		return nil, apperr.NotFound("party")
	}
	return layouts.All(ctx, s.db, docdb.Query{Index: "by_book", Equal: []any{book}})
}

// Layout is a layout, or NotFound.
func (s *Service) Layout(ctx context.Context, actor people.Actor, id string) (Layout, error) {
	return layoutFor(ctx, s.db, actor, id)
}

func layoutFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Layout, error) {
	l, err := layouts.Get(ctx, r, id)
	if err == nil && !handles(actor, l.Book) {
		err = docdb.ErrNotFound
	}
	return l, apperr.NotFoundIf(err, docdb.ErrNotFound, "layout")
}

// AddLayout adds a layout of a seller. NotFound to those who do not handle the book's money; Conflict where
// a format has the name.
func (s *Service) AddLayout(ctx context.Context, actor people.Actor, book parties.Ref, in LayoutInput) (Layout, error) {
	if !handles(actor, book) {
		return Layout{}, apperr.NotFound("party")
	}
	if err := in.validate(); err != nil {
		return Layout{}, err
	}
	var l Layout
	err := s.update(ctx, func(tx docdb.Tx) error {
		if _, err := parties.NameOf(ctx, tx, book); err != nil {
			return err
		}
		n, err := layouts.Count(ctx, tx, docdb.Query{Index: "by_book", Equal: []any{book}})
		if err != nil {
			return err
		}
		if n >= mostLayouts {
			return apperr.Conflict("too_many_layouts", tooManyLayouts)
		}
		l = Layout{Meta: docdb.Meta{ID: s.ids.New("layout")}, Book: book}
		if err := s.say(ctx, tx, actor, &l, in); err != nil {
			return err
		}
		if err := layouts.Insert(ctx, tx, &l); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, LayoutAdded, l.ID, Data{Book: book})
	})
	return l, err
}

// ChangeLayout says something else about a layout; exports that were made stay as they are. Stale if it
// is no longer at the seen version; the other errors are those of AddLayout.
func (s *Service) ChangeLayout(ctx context.Context, actor people.Actor, id string, seen int64,
	in LayoutInput) (Layout, error) {
	bad := in.validate()
	var l Layout
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		if l, err = layoutFor(ctx, tx, actor, id); err != nil {
			return err
		}
		if !l.IsAt(seen) {
			return apperr.Stale("layout")
		}
		if bad != nil {
			return bad
		}
		if err := s.say(ctx, tx, actor, &l, in); err != nil {
			return err
		}
		if err := layouts.Replace(ctx, tx, &l); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, LayoutChanged, l.ID, Data{Book: l.Book})
	})
	return l, err
}

// say makes the layout what was entered. Conflict where another of the seller has the name.
func (s *Service) say(ctx context.Context, tx docdb.Tx, actor people.Actor, l *Layout, in LayoutInput) error {
	others, err := layouts.All(ctx, tx, docdb.Query{Index: "by_book", Equal: []any{l.Book, in.Name}})
	if err != nil {
		return err
	}
	for _, o := range others {
		if o.ID != l.ID {
			return apperr.Conflict("layout_name_taken", nameIsTaken)
		}
	}
	l.Name, l.Shape, l.XLSX, l.Rows = in.Name, in.Shape, in.XLSX, in.Rows
	l.By, l.ByName, l.At = actor.AccountID, actor.Name, s.now()
	return nil
}

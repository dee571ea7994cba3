package operations

import (
	"context"
	"embed"
	"errors"
	"slices"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
)

// Name is the name of a page.
type Name string

// The pages.
const (
	Privacy       Name = "privacy"
	Accessibility Name = "accessibility"
	Terms         Name = "terms"
	Contact       Name = "contact"
)

// Names lists the pages in the order in which they are offered.
func Names() []Name { return []Name{Privacy, Accessibility, Terms, Contact} }

// Title is the heading of the page.
func (n Name) Title() string {
	switch n {
	case Privacy:
		return privacyNotice
	case Accessibility:
		return accessibilityStatement
	case Terms:
		return termsOfUse
	case Contact:
		return "Contact"
	}
	return ""
}

// Page is a page that everybody may read. Its text is Markdown without HTML.
type Page struct {
	docdb.Meta           // the id is the name; version 0 is a draft
	Text       string    `json:"text"`
	ChangedAt  time.Time `json:"changedAt"`
	ChangedBy  string    `json:"changedBy"` // account
}

// Draft says whether nobody has written the page yet.
func (p Page) Draft() bool { return p.Version == 0 }

var pages = docdb.Of[Page]("pages")

// Schemas are the collections of operations.
func Schemas() []docdb.Schema { return []docdb.Schema{pages.Schema} }

//go:embed drafts/*.md
var drafts embed.FS

// Page returns the page of the name: what the operator wrote, else its draft. NotFound if
// there is no page of that name.
func (s *Service) Page(ctx context.Context, name Name) (Page, error) {
	return getPage(ctx, s.db, name)
}

func getPage(ctx context.Context, r docdb.Reader, name Name) (Page, error) {
	if !slices.Contains(Names(), name) {
		return Page{}, apperr.NotFound("page")
	}
	p, err := pages.Get(ctx, r, string(name))
	if !errors.Is(err, docdb.ErrNotFound) {
		return p, err
	}
	text, err := drafts.ReadFile("drafts/" + string(name) + ".md")
	return Page{Meta: docdb.Meta{ID: string(name)}, Text: string(text)}, err
}

// Drafts returns the titles of the pages that nobody has written yet.
func (s *Service) Drafts(ctx context.Context) ([]string, error) {
	var left []string
	for _, name := range Names() {
		p, err := s.Page(ctx, name)
		if err != nil {
			return nil, err
		}
		if p.Draft() {
			left = append(left, name.Title())
		}
	}
	return left, nil
}

// Service keeps what operators look after.
type Service struct {
	db     docdb.DB
	events *events.Log
	now    clock.Clock
}

// New returns the operations kept in db.
func New(db docdb.DB, log *events.Log, now clock.Clock) *Service {
	return &Service{db: db, events: log, now: now}
}

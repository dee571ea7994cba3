package operations

import (
	"context"
	"regexp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/text"
	"lateral/services/people"
)

// PageWritten tells that an operator wrote a page; data: Page.
const PageWritten events.Type = "operations.page-written"

// Longest is the most characters of a page.
const Longest = 20_000

// gap is a place in a draft that only the operator can fill. It is no link: [text](address).
var gap = regexp.MustCompile(`(\[[^\]\n]+\])(?:[^(]|$)`)

// WritePage replaces the text of a page that is still at the version seen; 0 is the draft.
// NotFound to everybody but operators. Stale if the page is at another version; Invalid if
// the text is empty, too long, or still has a gap of the draft in square brackets.
func (s *Service) WritePage(ctx context.Context, actor people.Actor, name Name, seen int64,
	typed string) (Page, error) {
	if !actor.IsOperator() {
		return Page{}, apperr.NotFound("page")
	}
	words, err := checkPage(typed)
	if err != nil {
		return Page{}, err
	}
	var p Page
	err = s.db.Update(ctx, func(tx docdb.Tx) error {
		if p, err = getPage(ctx, tx, name); err != nil {
			return err
		}
		if !p.IsAt(seen) {
			return apperr.Stale("page")
		}
		save := pages.Replace
		if p.Draft() {
			save = pages.Insert
		}
		p.Text, p.ChangedAt, p.ChangedBy = words, s.now(), actor.AccountID
		if err := save(ctx, tx, &p); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, PageWritten, p.ID, p)
	})
	return p, err
}

func checkPage(typed string) (string, error) {
	var c apperr.Check
	words, err := text.Clean(typed, Longest)
	c.Add("text", err)
	c.That(err != nil || words != "", "text", writeWhatPeopleAreToRead)
	if left := gap.FindStringSubmatch(words); left != nil {
		c.That(false, "text", fillInWhatIsStill(left[1]))
	}
	return words, c.Err()
}

package ledger

import (
	"fmt"
	"regexp"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
)

// Account is the name of an account of a book: parts with colons between them, as in
// "assets:till".
type Account string

// account is how a name may look. It has no sign that stands between the parts of an id.
var account = regexp.MustCompile(`^[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+)*$`)

// mostAccount is how long a name may be, in bytes.
const mostAccount = 120

func (a Account) validate() error {
	if len(a) > mostAccount || !account.MatchString(string(a)) {
		return fmt.Errorf("%w: %.130q", ErrAccount, string(a))
	}
	return nil
}

// Posting is one line of an entry: a debit is positive, a credit negative.
type Posting struct {
	Account Account      `json:"account"`
	Amount  money.Amount `json:"amount"`
}

// Entry is one movement between accounts.
type Entry struct {
	docdb.Meta
	Book     string    `json:"book"`
	Number   int64     `json:"number"` // in the book, from 1
	On       date.Day  `json:"on"`     // the day on which it counts
	At       time.Time `json:"at"`     // when it was posted
	Kind     string    `json:"kind"`   // what happened: a word of whoever posts
	Subject  string    `json:"subject"`
	Postings []Posting `json:"postings"`
}

var entries = docdb.Of[Entry]("book_entries",
	docdb.Index{Name: "by_number", Fields: []string{"book", "number"}, Unique: true},
	docdb.Index{Name: "by_day", Fields: []string{"book", "on", "number"}},
	docdb.Index{Name: "by_subject", Fields: []string{"book", "subject", "kind"}, Unique: true},
)

// Turned are the postings that take others back. Errors: money.ErrOverflow.
func Turned(postings []Posting) ([]Posting, error) {
	turned := make([]Posting, len(postings))
	for i, p := range postings {
		amount, err := p.Amount.Neg()
		if err != nil {
			return nil, err
		}
		turned[i] = Posting{p.Account, amount}
	}
	return turned, nil
}

// sum adds postings up.
func sum(postings []Posting) (money.Amount, error) {
	var all money.Amount
	var err error
	for _, p := range postings {
		if all, err = all.Add(p.Amount); err != nil {
			return all, err
		}
	}
	return all, nil
}

// moving are the postings that move something.
func moving(postings []Posting) []Posting {
	var all []Posting
	for _, p := range postings {
		if !p.Amount.IsZero() {
			all = append(all, p)
		}
	}
	return all
}

// validate says why an entry cannot be posted to a book.
func (e Entry) validate(b Book) error {
	switch {
	case !e.On.Meant():
		return fmt.Errorf("%w: %q", ErrDay, e.On)
	case e.On <= b.Closed.Through:
		return fmt.Errorf("%w: %s is closed up to %s", ErrClosed, b.ID, b.Closed.Through)
	case len(e.Postings) == 0:
		return ErrEmpty
	}
	for _, p := range e.Postings {
		if err := p.Account.validate(); err != nil {
			return err
		}
		if p.Amount.Currency != b.Currency {
			return fmt.Errorf("%w: %q in a book in %s", money.ErrCurrency, p.Amount.Currency, b.Currency)
		}
	}
	switch out, err := sum(e.Postings); {
	case err != nil:
		return err
	case !out.IsZero():
		return fmt.Errorf("%w: %s of %s is out by %s", ErrUnbalanced, e.Kind, e.Subject, out)
	}
	return nil
}

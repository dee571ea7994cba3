package people

import (
	"context"
	"net/mail"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/pkg/text"
)

// AccountState says whether the address has been proved.
type AccountState string

// The states of an account.
const (
	Unconfirmed AccountState = "unconfirmed"
	Active      AccountState = "active"
	Erased      AccountState = "erased" // nobody can sign in, and nothing says who it was; see erase.go
)

// AccountSteps are the steps of an account.
var AccountSteps = states.Of(states.Steps[AccountState]{
	Unconfirmed: {"confirm": Active, "erase": Erased},
	Active:      {"erase": Erased},
	Erased:      {"erase": Erased},
})

// Account is one person with one e-mail address.
type Account struct {
	docdb.Meta
	Name        string       `json:"name"`
	Email       string       `json:"email"`    // as the person wrote it; letters are sent here
	EmailKey    string       `json:"emailKey"` // lower case, unique
	State       AccountState `json:"state"`
	CreatedAt   time.Time    `json:"createdAt"`
	ConfirmedAt *time.Time   `json:"confirmedAt,omitempty"`
	Daily       bool         `json:"daily,omitempty"` // letters come together, once a day; see notices

	// Earlier names and addresses, kept so that an erasure knows what to look for.
	Formerly     []string `json:"formerly,omitempty"`
	FormerEmails []string `json:"formerEmails,omitempty"`
}

var accounts = docdb.Of[Account]("accounts",
	docdb.Index{Name: "by_email", Fields: []string{"emailKey"}, Unique: true},
	docdb.Index{Name: "unconfirmed", Fields: []string{"createdAt"},
		Where: []docdb.Equals{{Field: "state", Value: string(Unconfirmed)}}},
)

// GetAccount returns an account, or NotFound.
func GetAccount(ctx context.Context, r docdb.Reader, id string) (Account, error) {
	a, err := accounts.Get(ctx, r, id)
	return a, apperr.NotFoundIf(err, docdb.ErrNotFound, "person")
}

// AccountOf returns the account of an address, or NotFound.
func AccountOf(ctx context.Context, r docdb.Reader, email string) (Account, error) {
	a, err := accountByEmail(ctx, r, emailKey(email))
	return a, apperr.NotFoundIf(err, docdb.ErrNotFound, "person")
}

// accountByEmail returns the account of an address, or docdb.ErrNotFound.
func accountByEmail(ctx context.Context, r docdb.Reader, key string) (Account, error) {
	return accounts.First(ctx, r, docdb.Query{Index: "by_email", Equal: []any{key}})
}

// newAccount inserts an account that nobody has confirmed yet.
func (d *Directory) newAccount(ctx context.Context, tx docdb.Tx, name, email string) (Account, error) {
	a := Account{
		Meta: docdb.Meta{ID: d.ids.New("acct")},
		Name: tidyName(name), Email: tidyEmail(email), EmailKey: emailKey(email),
		State: Unconfirmed, CreatedAt: d.now(),
	}
	err := accounts.Insert(ctx, tx, &a)
	return a, err
}

// ChangeInput is what a person changes in their account; nil keeps what is there.
type ChangeInput struct {
	Name  *string
	Daily *bool // letters once a day, or each at once
}

// Change changes an account, if it is still at the version seen. Stale if it is not,
// Invalid if the name is not one.
func (d *Directory) Change(ctx context.Context, accountID string, seen int64, in ChangeInput) (Account, error) {
	var c apperr.Check
	if in.Name != nil {
		checkName(&c, *in.Name)
	}
	if err := c.Err(); err != nil {
		return Account{}, err
	}
	var a Account
	err := d.update(ctx, func(tx docdb.Tx) error {
		var err error
		if a, err = GetAccount(ctx, tx, accountID); err != nil {
			return err
		}
		if !a.IsAt(seen) {
			return apperr.Stale("account")
		}
		if in.Daily != nil {
			a.Daily = *in.Daily
		}
		if in.Name != nil {
			a.Formerly = remembered(a.Formerly, a.Name, tidyName(*in.Name))
			a.Name = tidyName(*in.Name)
		}
		if err := accounts.Replace(ctx, tx, &a); err != nil || in.Name == nil {
			return err
		}
		return d.events.Append(ctx, tx, AccountRenamed, a.ID, PersonData{AccountID: a.ID})
	})
	d.forgetAccount(ctx, accountID)
	return a, err
}

// mostFormerly is how many earlier names and addresses are kept.
const mostFormerly = 20

// remembered adds the replaced value to the earlier ones.
func remembered(before []string, old, now string) []string {
	if old == now || slices.Contains(before, old) {
		return before
	}
	before = append(slices.Clone(before), old)
	return before[max(0, len(before)-mostFormerly):]
}

// emailKey makes addresses comparable regardless of case.
func emailKey(email string) string { return strings.ToLower(strings.TrimSpace(email)) }

func tidyEmail(email string) string { return strings.TrimSpace(email) }

// longestName is the most characters that the name of a person has.
const longestName = 100

// tidyName is the name in one way of writing. It also makes one line of a name that
// checkName refuses, since older names may have several.
func tidyName(name string) string {
	if line, err := text.Line(name, longestName); err == nil {
		return line
	}
	return text.Flat(name)
}

func checkName(c *apperr.Check, name string) {
	line, err := text.Line(name, longestName)
	c.Add("name", err)
	letters := strings.IndexFunc(line, unicode.IsLetter)
	c.That(err != nil || utf8.RuneCountInString(line) >= 2 && letters >= 0, "name",
		enterANameOfToCharacters)
}

// checkEmail takes only ASCII addresses. Other letters can look alike, so two addresses
// could be taken for one.
func checkEmail(c *apperr.Check, email string) {
	c.That(validEmail(tidyEmail(email)), "email", enterAnEMail)
}

// IsEmail says whether a text is an e-mail address as accounts have it: of plain letters, with a
// domain that has a point.
func IsEmail(email string) bool { return validEmail(email) }

func validEmail(email string) bool {
	strange := strings.ContainsFunc(email, func(r rune) bool { return r <= ' ' || r > '~' })
	if strange || len(email) > 254 || strings.HasSuffix(emailKey(email), erasedDomain) {
		return false
	}
	parsed, err := mail.ParseAddress(email)
	if err != nil || parsed.Address != email {
		return false
	}
	_, domain, _ := strings.Cut(email, "@")
	return strings.Contains(domain, ".") && !strings.ContainsAny(domain, "[]")
}

const erasedDomain = "@erased.invalid"

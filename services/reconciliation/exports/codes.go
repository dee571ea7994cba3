package exports

import (
	"context"
	"errors"
	"strings"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/parties"
)

// Codes is a seller's table of codes: how its accounts, VAT and parties are called in its accounts
// package.
type Codes struct {
	docdb.Meta           // the id is the book
	Codes      []Code    `json:"codes"`
	Department string    `json:"department,omitempty"`
	By         string    `json:"by,omitempty"` // account that changed it last
	ByName     string    `json:"byName,omitempty"`
	At         time.Time `json:"at,omitzero"`

	Chart []ChartCode `json:"chart,omitempty"` // of the seller's own, to choose from
}

// Choices are the codes to choose from: the seller's own before the published ones.
func (c Codes) Choices() []ChartCode {
	all := make([]ChartCode, 0, len(c.Chart)+len(Charts()))
	for _, each := range c.Chart {
		each.Chart = "own"
		all = append(all, each)
	}
	return append(all, Charts()...)
}

// ChartText is the seller's own chart as it is typed: a line for each code.
func (c Codes) ChartText() string {
	var text strings.Builder
	for _, each := range c.Chart {
		text.WriteString(each.Code)
		if each.Name != "" {
			text.WriteString(", " + each.Name)
		}
		text.WriteString("\n")
	}
	return text.String()
}

var codesOf = docdb.Of[Codes]("export_codes")

// codesFor is the table of a book, with version 0 if nobody wrote one.
func codesFor(ctx context.Context, r docdb.Reader, book parties.Ref) (Codes, error) {
	c, err := codesOf.Get(ctx, r, string(book))
	if errors.Is(err, docdb.ErrNotFound) {
		return Codes{Meta: docdb.Meta{ID: string(book)}}, nil
	}
	return c, err
}

// coder finds codes in tables, the first before the second.
type coder []map[string]string

func tableOf(codes []Code) map[string]string {
	all := make(map[string]string, len(codes))
	for _, c := range codes {
		all[c.Of] = c.Code
	}
	return all
}

// find is the code of a name, or of what the name begins with: "bank:ID", then "bank". In each table
// the whole name is looked for first.
func (c coder) find(name string) string {
	for _, table := range c {
		for at := name; at != ""; at = before(at) {
			if code := table[at]; code != "" {
				return code
			}
		}
	}
	return ""
}

// before is a name without its last part; "" where it has one.
func before(name string) string {
	at := strings.LastIndexByte(name, ':')
	if at < 0 {
		return ""
	}
	return name[:at]
}

// nominal is the code of an account, or the account itself where nobody gave it one.
func (c coder) nominal(of ledger.Account) string {
	if code := c.find(string(of)); code != "" {
		return code
	}
	return string(of)
}

// tax is the code of a reason for VAT, or the reason itself.
func (c coder) tax(reason string, purchase bool) string {
	name := "tax:" + reason
	if purchase {
		name += ":purchase"
	}
	if code := c.find(name); code != "" {
		return code
	}
	return reason
}

// party is the code of a party: its table's, else the URN of a school, or the last eight signs of an id.
func (c coder) party(of parties.Ref) string {
	if of == "" {
		return ""
	}
	if code := c[0]["party:"+string(of)]; code != "" {
		return code
	}
	for _, table := range c[1:] {
		if code := table["party:"+string(of)]; code != "" {
			return code
		}
	}
	id := of.ID()
	return strings.ToUpper(id[max(0, len(id)-longestParty):])
}

// longestParty is how long an account reference of Sage 50 may be.
const longestParty = 8

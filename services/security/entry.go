package security

import (
	"crypto/sha256"
	"encoding/hex"
	"net/netip"
	"strings"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/people"
)

// Kind says what sort of thing happened.
type Kind string

// The kinds.
const (
	SignIn  Kind = "sign_in"
	Failed  Kind = "failed"
	Refused Kind = "refused"
	Power   Kind = "power"
)

// Kinds lists every kind.
func Kinds() []Kind { return []Kind{SignIn, Failed, Refused, Power} }

// Entry is one thing that happened, or several of one day that are alike.
type Entry struct {
	docdb.Meta
	Kind      Kind         `json:"kind"`
	What      string       `json:"what"`                // "wrong_password", the code of a refusal, the type of an event
	Operation string       `json:"operation,omitempty"` // that was refused, by its name
	AccountID string       `json:"accountId"`           // whose account it is about; "" where nobody's is known
	By        string       `json:"by,omitempty"`        // of power: the account that did it; "" is the service itself
	Role      people.Role  `json:"role,omitempty"`      // of power: that was given or taken
	Place     people.Place `json:"place,omitzero"`      // in which, or whose payee
	Address   string       `json:"address"`             // the address, of IPv6 the network; "" where none is known
	Agent     string       `json:"agent,omitempty"`     // what the browser said last
	Unknown   []string     `json:"unknown,omitempty"`   // of failed ones: the beginnings of the hashes of addresses that nobody has
	Day       string       `json:"day"`                 // in London
	Count     int          `json:"count"`               // at least so often
	FirstAt   time.Time    `json:"firstAt"`
	LastAt    time.Time    `json:"lastAt"`
}

var entries = docdb.Of[Entry]("security_events",
	docdb.Index{Name: "by_time", Fields: []string{"lastAt"}},
	docdb.Index{Name: "by_account", Fields: []string{"accountId", "lastAt"}},
	docdb.Index{Name: "by_address", Fields: []string{"address", "lastAt"}},
	docdb.Index{Name: "by_kind", Fields: []string{"kind", "lastAt"}},
)

// Schemas are the collections of this noun.
func Schemas() []docdb.Schema { return []docdb.Schema{entries.Schema} }

// alike is the id of the entry that counts all that is like e on its day.
func (e Entry) alike() string {
	sum := sha256.Sum256([]byte(strings.Join([]string{string(e.Kind), e.What, e.Operation, e.AccountID, e.Address, e.Day}, "\x00")))
	return "security_" + e.Day + "_" + hex.EncodeToString(sum[:16])
}

// network is an address as it is kept: of IPv6 what is one household's.
func network(a netip.Addr) string {
	switch {
	case !a.IsValid():
		return ""
	case a.Is6() && !a.Is4In6():
		prefix, _ := a.WithZone("").Prefix(64) // 64 fits
		return prefix.String()
	}
	return a.Unmap().String()
}

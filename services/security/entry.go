package security

import (
	"crypto/sha256"
	"encoding/hex"
	"net/netip"
	"strings"
	"time"

	"lateral/pkg/date"
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

// Entry is one thing that happened, or several alike on one day.
type Entry struct {
	docdb.Meta
	Kind      Kind         `json:"kind"`
	What      string       `json:"what"`                // "wrong_password", the code of a refusal, the type of an event
	Operation string       `json:"operation,omitempty"` // the name of the refused operation
	AccountID string       `json:"accountId"`           // the account that it is about; "" if none is known
	By        string       `json:"by,omitempty"`        // for power: the account that did it; "" is the service itself
	Role      people.Role  `json:"role,omitempty"`      // for power: the role that was given or taken
	Place     people.Place `json:"place,omitzero"`      // where the role is held, or whose payee it is
	Address   string       `json:"address"`             // the address, or for IPv6 the network; "" if unknown
	Agent     string       `json:"agent,omitempty"`     // what the browser last said about itself
	Unknown   []string     `json:"unknown,omitempty"`   // for failures: beginnings of hashes of addresses that nobody has
	Day       date.Day     `json:"day"`                 // the day in London
	Count     int          `json:"count"`               // how often, at least
	FirstAt   time.Time    `json:"firstAt"`
	LastAt    time.Time    `json:"lastAt"`
}

var entries = docdb.Of[Entry]("security_events",
	docdb.Index{Name: "by_time", Fields: []string{"lastAt"}},
	docdb.Index{Name: "by_account", Fields: []string{"accountId", "lastAt"}},
	docdb.Index{Name: "by_address", Fields: []string{"address", "lastAt"}},
	docdb.Index{Name: "by_kind", Fields: []string{"kind", "lastAt"}},
)

// alike is the id of the entry that counts everything like e on its day.
func (e Entry) alike() string {
	sum := sha256.Sum256(
		[]byte(strings.Join([]string{string(e.Kind), e.What, e.Operation, e.AccountID, e.Address, string(e.Day)}, "\x00")))
	return "security_" + string(e.Day) + "_" + hex.EncodeToString(sum[:16])
}

// network is an address as it is kept: for IPv6, the network of a household.
func network(a netip.Addr) string {
	switch {
	case !a.IsValid():
		return ""
	case a.Is6() && !a.Is4In6():
		prefix, _ := a.WithZone("").Prefix(64) // 64 is a valid length
		return prefix.String()
	}
	return a.Unmap().String()
}

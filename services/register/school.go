package register

import (
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/geo"
)

// URN is a school's unique reference number in the national register, five to
// seven digits.
type URN string

// Status says whether a school works.
type Status string

// The statuses of a school.
const (
	Proposed Status = "proposed"
	Open     Status = "open"
	Closed   Status = "closed"
)

// Phase is the phase of education that support is matched on.
type Phase string

// The phases. If the register gives a school no phase, its type or its ages decide, else it
// is Other.
const (
	Nursery     Phase = "nursery"
	Primary     Phase = "primary"
	Middle      Phase = "middle"
	Secondary   Phase = "secondary"
	AllThrough  Phase = "all_through"
	Post16      Phase = "post_16"
	Special     Phase = "special"
	Alternative Phase = "alternative"
	Other       Phase = "other"
)

// Phases lists every phase, in the order in which people read them.
func Phases() []Phase {
	return []Phase{Nursery, Primary, Middle, Secondary, AllThrough, Post16, Special, Alternative, Other}
}

// Entry is what the register says about a school. Unknown parts are zero.
type Entry struct {
	Name          string     `json:"name"`
	Type          string     `json:"type"` // in the register's words
	Status        Status     `json:"status"`
	Closing       bool       `json:"closing,omitempty"` // open, but proposed to close
	Phase         Phase      `json:"phase"`
	LowAge        int        `json:"lowAge,omitempty"`
	HighAge       int        `json:"highAge,omitempty"`
	Pupils        int        `json:"pupils,omitempty"`
	Gender        string     `json:"gender,omitempty"`
	Street        string     `json:"street,omitempty"`
	Locality      string     `json:"locality,omitempty"`
	Address3      string     `json:"address3,omitempty"`
	Town          string     `json:"town,omitempty"`
	Postcode      string     `json:"postcode,omitempty"`
	Authority     string     `json:"authority,omitempty"`     // local authority
	AuthorityCode string     `json:"authorityCode,omitempty"` // three digits
	Number        string     `json:"number,omitempty"`        // four digits, within the authority
	Region        string     `json:"region,omitempty"`
	Trust         string     `json:"trust,omitempty"`
	Federation    string     `json:"federation,omitempty"`
	Website       string     `json:"website,omitempty"`
	Phone         string     `json:"phone,omitempty"` // digits only
	Head          string     `json:"head,omitempty"`  // the head's name
	Point         *geo.Point `json:"point,omitempty"`
	OpenedOn      string     `json:"openedOn,omitempty"` // 2006-01-02
	ClosedOn      string     `json:"closedOn,omitempty"`
	ChangedOn     string     `json:"changedOn,omitempty"` // when the register last changed the entry
	Premium       float64    `json:"premium,omitempty"`   // per cent of pupils eligible for free meals or pupil premium
}

// School is a school with what Lateral knows beyond the register.
type School struct {
	docdb.Meta // the id is the URN
	Entry
	Formerly    []string `json:"formerly,omitempty"`    // names that it had, and those of the schools that it follows
	NameKey     string   `json:"nameKey"`               // the name in its one spelling, to find it by its beginning
	Links       []Link   `json:"links,omitempty"`       // successors that the register names
	SucceededBy URN      `json:"succeededBy,omitempty"` // confirmed by an operator
	Awaiting    bool     `json:"awaiting,omitempty"`    // closed, has links, not succeeded yet
}

// URN is the school's number.
func (s School) URN() URN { return URN(s.ID) }

// Link names a successor of a closed school, as the register's links file does.
type Link struct {
	URN  URN    `json:"urn"`
	Kind string `json:"kind"`         // "Successor - merged"
	On   string `json:"on,omitempty"` // 2006-01-02
}

// Address is the school's address, one line each.
func (e Entry) Address() []string {
	var lines []string
	for _, line := range []string{e.Street, e.Locality, e.Address3, e.Town, e.Postcode} {
		if line != "" && !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	return lines
}

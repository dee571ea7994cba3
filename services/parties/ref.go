package parties

import (
	"errors"
	"fmt"
	"strings"

	"lateral/services/register"
)

// Ref names a party: "school:100001", "partnership:partnership_…" or "payer:payer_…".
type Ref string

// Kind says what a party is.
type Kind string

// The kinds of party.
const (
	OfSchool      Kind = "school"
	OfPartnership Kind = "partnership"
	OfPayer       Kind = "payer" // outside: it is in no register and no partnership
)

// ErrRef says that a text names no party.
var ErrRef = errors.New("parties: the text names no party")

// School names a school as a party.
func School(urn register.URN) Ref { return Ref(string(OfSchool) + ":" + string(urn)) }

// Partnership names a partnership as a party.
func Partnership(id string) Ref { return Ref(string(OfPartnership) + ":" + id) }

// Payer names an outside payer.
func Payer(id string) Ref { return Ref(string(OfPayer) + ":" + id) }

// Parse reads a Ref. ErrRef where the text is none.
func Parse(typed string) (Ref, error) {
	r := Ref(typed)
	switch kind, id := r.parts(); kind {
	case OfSchool, OfPartnership, OfPayer:
		if id != "" {
			return r, nil
		}
	}
	return "", fmt.Errorf("%w: %.60q", ErrRef, typed)
}

func (r Ref) parts() (Kind, string) {
	kind, id, _ := strings.Cut(string(r), ":")
	return Kind(kind), id
}

// Kind says what the party is.
func (r Ref) Kind() Kind {
	kind, _ := r.parts()
	return kind
}

// ID is what the register or the program calls the party: a URN, or an id.
func (r Ref) ID() string {
	_, id := r.parts()
	return id
}

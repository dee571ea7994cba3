package diary

import "strings"

// Origin is what half-days, or an agreement about them, are for: an enquiry today.
type Origin struct {
	Kind string // what the id names: "enquiry", "proposal"
	ID   string
}

// OriginOf is the origin with an id, which names its kind: "enquiry_01h…".
func OriginOf(id string) Origin {
	kind, _, _ := strings.Cut(id, "_")
	return Origin{kind, id}
}

// MarshalText writes the id.
func (o Origin) MarshalText() ([]byte, error) { return []byte(o.ID), nil }

// UnmarshalText reads what MarshalText wrote.
func (o *Origin) UnmarshalText(id []byte) error {
	*o = OriginOf(string(id))
	return nil
}

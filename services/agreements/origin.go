package agreements

import "strings"

// Origin is what an agreement came from: an enquiry.
type Origin struct {
	Kind string // "enquiry": what the id names
	ID   string
}

// EnquiryOrigin is the origin of an agreement that an enquiry led to.
func EnquiryOrigin(id string) Origin { return Origin{"enquiry", id} }

// MarshalText writes the id, which names its kind too: "enquiry_01h…".
func (o Origin) MarshalText() ([]byte, error) { return []byte(o.ID), nil }

// UnmarshalText reads what MarshalText wrote.
func (o *Origin) UnmarshalText(id []byte) error {
	o.ID = string(id)
	o.Kind, _, _ = strings.Cut(o.ID, "_")
	return nil
}

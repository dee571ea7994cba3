package leaders

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// DesignationKind says by which scheme a leader is accredited.
type DesignationKind string

// The kinds of designation.
const (
	NLE DesignationKind = "NLE"         // national leader of education
	LLE DesignationKind = "LLE"         // local leader of education
	SLE DesignationKind = "SLE"         // specialist leader of education
	NLG DesignationKind = "NLG"         // national leader of governance
	Own DesignationKind = "partnership" // a partnership's own, which has a title
)

// DesignationKinds lists every kind.
func DesignationKinds() []DesignationKind { return []DesignationKind{NLE, LLE, SLE, NLG, Own} }

// DesignationState says what a broker made of a claim.
type DesignationState string

// The states of a designation.
const (
	Claimed  DesignationState = "claimed"
	Verified DesignationState = "verified"
	Refused  DesignationState = "refused"
	Revoked  DesignationState = "revoked"
)

// Designation is an accreditation of a leader. Dates are 2006-01-02.
type Designation struct {
	docdb.Meta
	LeaderID      string           `json:"leaderId"`
	Kind          DesignationKind  `json:"kind"`
	Title         string           `json:"title,omitempty"` // of a partnership's own
	PartnershipID string           `json:"partnershipId"`   // whose brokers verify it
	Themes        []ThemeID        `json:"themes"`
	AwardedOn     string           `json:"awardedOn"`
	ExpiresOn     string           `json:"expiresOn,omitempty"` // its last day; "" is none
	Evidence      Evidence         `json:"evidence"`
	State         DesignationState `json:"state"`
	ClaimedAt     time.Time        `json:"claimedAt"`
	VerifiedBy    string           `json:"verifiedBy,omitempty"` // account of the broker who decided last
	VerifiedAt    *time.Time       `json:"verifiedAt,omitempty"` // when they decided
	Note          string           `json:"note,omitempty"`       // what they said
	Lapsed        bool             `json:"lapsed"`               // its last day passed and everybody was told
}

// Evidence is what a broker can check a claim by.
type Evidence struct {
	Text string `json:"text,omitempty"`
	Link string `json:"link,omitempty"` // http or https
}

// InForce says whether the designation counts on the day: it is verified, and
// the day is not before its first nor after its last.
func (d Designation) InForce(on time.Time) bool {
	day := dateOf(on)
	return d.State == Verified && d.AwardedOn <= day && (d.ExpiresOn == "" || day <= d.ExpiresOn)
}

// dateOf is the day of a moment in London. A day of the calendar, which is kept
// as its midnight in UTC, is that day.
func dateOf(on time.Time) string { return date.Of(on) }

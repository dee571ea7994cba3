package leaders

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/themes"
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

// DesignationState says how a broker decided a claim.
type DesignationState string

// The states of a designation.
const (
	Claimed  DesignationState = "claimed"
	Verified DesignationState = "verified"
	Refused  DesignationState = "refused"
	Revoked  DesignationState = "revoked"
)

// DesignationSteps are the steps of a designation.
var DesignationSteps = states.Of(states.Steps[DesignationState]{
	Claimed:  {"verify": Verified, "refuse": Refused},
	Verified: {"revoke": Revoked},
	Refused:  {},
	Revoked:  {},
})

// Designation is an accreditation of a leader. Dates are 2006-01-02.
type Designation struct {
	docdb.Meta
	LeaderID      string           `json:"leaderId"`
	Kind          DesignationKind  `json:"kind"`
	Title         string           `json:"title,omitempty"` // of a partnership's own
	PartnershipID string           `json:"partnershipId"`   // whose brokers verify it
	Themes        []themes.ID      `json:"themes"`
	AwardedOn     date.Day         `json:"awardedOn"`
	ExpiresOn     date.Day         `json:"expiresOn,omitempty"` // its last day; "" is none
	Evidence      Evidence         `json:"evidence"`
	State         DesignationState `json:"state"`
	ClaimedAt     time.Time        `json:"claimedAt"`
	VerifiedBy    string           `json:"verifiedBy,omitempty"` // account of the broker who decided last
	VerifiedAt    *time.Time       `json:"verifiedAt,omitempty"` // when they decided
	Note          string           `json:"note,omitempty"`       // the broker's note
	Lapsed        bool             `json:"lapsed"`               // its last day passed, and people were told
}

// Evidence lets a broker check a claim.
type Evidence struct {
	Text string `json:"text,omitempty"`
	Link string `json:"link,omitempty"` // http or https
}

// InForce says whether the designation counts on the day: it is verified, and
// the day lies between its first and its last.
func (d Designation) InForce(on time.Time) bool {
	day := date.On(on)
	return d.State == Verified && d.AwardedOn <= day && (d.ExpiresOn == "" || day <= d.ExpiresOn)
}

package leaders

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/register"
)

// ServiceState says whether a service is offered.
type ServiceState string

// The states of a service.
const (
	Draft         ServiceState = "draft"
	ServiceListed ServiceState = "listed"
	Withdrawn     ServiceState = "withdrawn"
)

// Format is a way in which support is given.
type Format string

// The formats.
const (
	Coaching   Format = "coaching"
	Review     Format = "review"
	Training   Format = "training"
	Modelling  Format = "modelling"
	Planning   Format = "planning"
	Governance Format = "governance"
)

// Formats lists every format.
func Formats() []Format {
	return []Format{Coaching, Review, Training, Modelling, Planning, Governance}
}

// Service is what a leader offers.
type Service struct {
	docdb.Meta
	Ref         string           `json:"ref"` // "S-1001", for people
	LeaderID    string           `json:"leaderId"`
	HomeURN     register.URN     `json:"homeUrn"` // of the leader
	Title       string           `json:"title"`
	Description string           `json:"description,omitempty"`
	Themes      []ThemeID        `json:"themes"`
	Phases      []register.Phase `json:"phases"`
	Formats     []Format         `json:"formats"`
	InPerson    bool             `json:"inPerson"`
	Remote      bool             `json:"remote"`
	TravelKM    int              `json:"travelKm"` // how far for support in person; 0 where there is none
	DayRate     money.Amount     `json:"dayRate"`  // for two half-days; zero is free
	Mutual      bool             `json:"mutual"`   // the leader's school would take days in return
	State       ServiceState     `json:"state"`
	Hidden      bool             `json:"hidden"`              // the leader is not listed, so nobody sees it
	Unfounded   bool             `json:"unfounded,omitempty"` // withdrawn for lack of a designation, not relisted
	CreatedAt   time.Time        `json:"createdAt"`
}

// Shown says whether other schools may see the service.
func (s Service) Shown() bool { return s.State == ServiceListed && !s.Hidden }

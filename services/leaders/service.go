package leaders

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/register"
	"lateral/services/themes"
)

// ServiceState says whether a service is offered.
type ServiceState string

// The states of a service.
const (
	Draft         ServiceState = "draft"
	ServiceListed ServiceState = "listed"
	Withdrawn     ServiceState = "withdrawn"
)

// ServiceSteps are the steps of a service.
var ServiceSteps = states.Of(states.Steps[ServiceState]{
	Draft:         {"publish": ServiceListed},
	ServiceListed: {"withdraw": Withdrawn},
	Withdrawn:     {"publish": ServiceListed},
})

// step takes the step that the verb says. It does not store the service.
func (s *Service) step(verb string) error {
	var err error
	s.State, err = ServiceSteps.After(s.State, verb)
	return err
}

// Service is what a leader offers.
type Service struct {
	docdb.Meta
	Ref         string           `json:"ref"` // "S-1001", for people
	LeaderID    string           `json:"leaderId"`
	HomeURN     register.URN     `json:"homeUrn"` // of the leader
	Title       string           `json:"title"`
	Description string           `json:"description,omitempty"`
	Themes      []themes.ID      `json:"themes"`
	Phases      []register.Phase `json:"phases"`
	Formats     []themes.Format  `json:"formats"`
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

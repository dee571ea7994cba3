package peoplehttp

import (
	"time"

	"lateral/pkg/httpx"
	"lateral/services/people"
)

// Account is a person as the API shows them.
type Account struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Email string `json:"email"`
}

func accountView(a people.Account) Account {
	return Account{ID: a.ID, Name: a.Name, Email: a.Email}
}

// MembershipPlace is where a role is held, with its name.
type MembershipPlace struct {
	Kind people.PlaceKind `json:"kind" enum:"school,partnership,service"`
	ID   string           `json:"id" doc:"URN of a school, id of a partnership, empty for the service"`
	Name string           `json:"name"`
}

// Membership is a role of a person in a place.
type Membership struct {
	ID     string                 `json:"id"`
	Person MembershipPerson       `json:"person"`
	Role   people.Role            `json:"role" enum:"head,senior,leader,finance,broker,operator"`
	Place  MembershipPlace        `json:"place"`
	State  people.MembershipState `json:"state" enum:"pending,active,refused,ended"`
	Since  time.Time              `json:"since" doc:"When it came into this state"`
	Deputy bool                   `json:"deputy,omitempty" doc:"Held for somebody who is away"`
	May    *MembershipMay         `json:"may,omitempty" doc:"What it lets one do; only in what one reads of oneself"`
}

// MembershipPerson is the person who holds or asks for a role.
type MembershipPerson struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Email string `json:"email"`
}

func membershipView(m people.Described) Membership {
	return Membership{
		ID: m.ID, Person: MembershipPerson{ID: m.AccountID, Name: m.Person, Email: m.Email}, Role: m.Role,
		Place: MembershipPlace{Kind: m.Place.Kind, ID: m.Place.ID, Name: m.PlaceName}, State: m.State, Since: m.Since,
		Deputy: m.For != "",
	}
}

func membershipViews(all []people.Described) []Membership {
	views := make([]Membership, len(all))
	for i, m := range all {
		views[i] = membershipView(m)
	}
	return views
}

// body wraps what an operation answers.
type body[T any] struct{ Body T }

type membershipPage = body[httpx.Page[Membership]]

func pageOf(all []people.Described, next string, err error) (*membershipPage, error) {
	if err != nil {
		return nil, err
	}
	return &membershipPage{Body: httpx.PageOf(membershipViews(all), next)}, nil
}

// Acknowledgement is a sentence that the person reads.
type Acknowledgement struct {
	Message string `json:"message"`
}

func say(message string) *body[Acknowledgement] {
	return &body[Acknowledgement]{Body: Acknowledgement{message}}
}

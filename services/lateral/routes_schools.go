package main

import (
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/register/registerhttp"
)

func (p *program) registerRoutes(gate peoplehttp.Gate) []route {
	s := p.register
	anybody, operator := gate.Public(), gate.Roles(people.Operator)
	return []route{
		{get, "/schools", "find-schools", "Find schools as one types: name, town, postcode, URN", anybody,
			registerhttp.FindSchools(s)},
		{get, "/schools/{urn}", "get-school", "Read a school", anybody, registerhttp.GetSchool(s)},
		{get, "/successions", "list-successions", "Closed schools whose successor nobody confirmed yet", operator,
			registerhttp.ListAwaiting(s)},
		{post, "/successions", "confirm-succession", "Let what belonged to a closed school follow to its successor", operator,
			registerhttp.ConfirmSuccession(s)},
	}
}

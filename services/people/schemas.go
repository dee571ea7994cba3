package people

import "lateral/pkg/docdb"

// Schemas are the collections of people.
func Schemas() []docdb.Schema {
	return []docdb.Schema{
		accounts.Schema, credentials.Schema, memberships.Schema, sessions.Schema,
		registrations.Schema, invitations.Schema, links.Schema, throttles.Schema, devices.Schema,
		factors.Schema, recoveries.Schema, questions.Schema, duties.Schema, addressChanges.Schema, absences.Schema,
	}
}

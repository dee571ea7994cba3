package billing

import "lateral/services/people"

// officers also read of events about money.
func officers() []string { return []string{string(people.Finance)} }

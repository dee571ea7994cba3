package matching

const onlyTheSchoolAndItsBrokers = "Only the school and the brokers of its partnership can see who fits."

func notMatched(ref string) string { return ref + " is not open, so nobody is matched with it." }

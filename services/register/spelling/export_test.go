package spelling

// Groups is for the tests of this package.
var Groups = groups

package receivables

private val Refused.because get() = this as Refused.Because

/** The stable code, such as `excess_precision`: program against it. */
val Refused.code: String get() = because.code

/** A sentence that says what is wrong, with which value, and what to do: show it. */
val Refused.detail: String get() = because.detail

/** The facts of the sentence by name, in its order; `field` says where in the input the value stands. */
val Refused.context: Map<String, String> get() = because.facts.associate { it.name to it.value }

// Why a slip does not hold, in the words of `main.py verify`.

export class Refused extends Error {}

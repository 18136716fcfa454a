import { lexicon } from '../lexicon.ts';

export const games = lexicon({
  id: 'games',
  serves: /^(game-development|graphics-rendering)$/,
  things:
    'player|enemy|inventory slot|save file|quest|spawn point|leaderboard|collision box|particle effect|level|sprite|shader|match|power-up|cutscene|loot table|animation state|lobby|checkpoint|projectile|skill tree|navmesh|hit box|frame|sound cue',
  processes:
    'collision detection|matchmaking|save game serialization|path finding|lag compensation|loot rolling|animation blending|difficulty scaling|input buffering|asset streaming|fixed timestep updates|level of detail switching|anti cheat validation|quest progression|damage calculation|respawning',
  settings:
    'tick rate|spawn interval|jump height|max players|gravity|field of view|cooldown|drop rate|respawn delay|inventory size|draw distance|save interval|base damage',
  actions:
    'detect collisions|apply fall damage|spawn enemies|roll the loot|save the game|match players by rating|predict the player position|play the footstep sound|unlock an achievement|interpolate the camera|despawn projectiles|load the next level',
  areas: 'engine|player|combat|physics|audio|ai',
  vendors: 'unity|unreal|godot|bevy|steam|photon|opengl',
  languages: 'cpp|cs|rs|js',
  people: 'a play tester|the level designer|the community manager|a streamer|the publisher',
});
